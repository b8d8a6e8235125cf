// The part of the knowledge that the page shows by itself: fixed sentences, contacts they cite, names of the findings.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ContactShown, Situation, TurnReply } from './protocol.js';

export type FindingName = TurnReply['names'][string];

/** Keys of `knowledge/textes.yaml` shown by the page. The build refuses to go on when one is missing. */
export const PAGE_TEXTS = [
  'accueil',
  'ce-que-je-suis',
  'confidentialite',
  'urgence-toujours',
  'urgence-que-dire-titre',
  'urgence-que-dire-qui',
  'urgence-que-dire-ou',
  'urgence-que-dire-quoi',
  'urgence-que-dire-traitements',
  'urgence-rester-en-ligne',
  'urgence-en-attendant',
  'urgence-pas-de-question',
  'niveau-urgence',
  'niveau-jour',
  'niveau-jours',
  'niveau-programmee',
  'niveau-conseil',
  'niveau-aucune',
  'niveau-provisoire',
  'niveau-provisoire-arret',
  'vous-pouvez-vous-arreter',
  'je-n-ai-pas-compris',
  'je-n-ai-pas-compris-encore',
  'mots-non-compris',
  'contradiction',
  'autre-personne',
  'autre-personne-urgence',
  'compris-titre',
  'raisons-titre',
  'question-liste-consigne',
  'aucun-de-ces-signes',
  'oui',
  'non',
  'je-ne-sais-pas',
  'question-pour-qui',
  'question-pour-moi',
  'question-pour-un-proche',
  'conseils-titre',
  'rappel-delai',
  'aides-titre',
  'aide-oui',
  'aide-a-verifier',
  'autres-voies-titre',
  'degrade-urgence',
  'degrade-sinon',
  'hors-ligne',
  'imprime-titre',
  'imprime-a-montrer',
  'imprime-date',
  'imprime-version',
  'limite-de-l-outil',
] as const;

export type TextKey = (typeof PAGE_TEXTS)[number];

export interface Vocabulary {
  /** Sentences by key; `key-proche` when there is a form about someone else. `{contact:id}` is left to be linked. */
  readonly texts: Readonly<Record<string, string>>;
  readonly contacts: Readonly<Record<string, ContactShown>>;
  /** Every number of the knowledge, so that it can be tapped in any sentence: « 3114 » → `tel`. */
  readonly numbers: Readonly<Record<string, 'tel' | 'sms'>>;
  /** Names of the findings of the conversation: they come with each reply. */
  readonly findings: TurnReply['names'];
}

export const Words = createContext<Vocabulary>({ texts: {}, contacts: {}, numbers: {}, findings: {} });

/** The vocabulary given at the root of the page. */
export function useWords(): Vocabulary {
  return useContext(Words);
}

/** True when the sentences must speak of somebody else. */
export function isAboutSomeoneElse(situation: Situation | null): boolean {
  return situation !== null && situation.informant !== null && situation.informant !== 'soi';
}

const PRONOUNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  homme: { il: 'il', Il: 'Il', e: '', lui: 'lui', le: 'le' },
  femme: { il: 'elle', Il: 'Elle', e: 'e', lui: 'lui', le: 'la' },
  inconnu: { il: 'il ou elle', Il: 'Il ou elle', e: '(e)', lui: 'lui', le: 'le ou la' },
};

/** Fills `{il}`, `{e}` … after the sex of the person spoken about, and the gaps named in `fill`; leaves the others. */
export function agree(
  text: string,
  situation: Situation | null,
  fill: Readonly<Record<string, string>> = {},
): string {
  const sex = situation?.findings['sexe']?.value;
  const forms = PRONOUNS[sex === 'homme' || sex === 'femme' ? sex : 'inconnu'];
  return typeset(text.replace(/\{(\w+)\}/g, (gap, name: string) => fill[name] ?? forms?.[name] ?? gap));
}

/**
 * A sentence by its key, in the form about someone else when the situation says so, with `fill` in its gaps. Contacts stay
 * as `{contact:id}`: `Sentence` turns them into links. An unknown key gives an empty text: the build has checked them.
 */
export function sentence(
  words: Vocabulary,
  key: TextKey,
  situation: Situation | null,
  fill: Readonly<Record<string, string>> = {},
): string {
  const about = isAboutSomeoneElse(situation) ? words.texts[`${key}-proche`] : undefined;
  return agree(about ?? words.texts[key] ?? '', situation, fill);
}

/** French spacing: a sign that goes with the word before it does not start a line. */
export function typeset(text: string): string {
  return text.replace(/ ([?!:;»])/g, '\u00a0$1').replace(/« /g, '«\u00a0');
}
