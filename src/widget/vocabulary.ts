// The part of the knowledge that the page shows by itself: fixed sentences, contacts they cite, names of the findings.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ContactShown, Situation } from './protocol.js';

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
  'compris-titre',
  'raisons-titre',
  'question-liste-consigne',
  'aucun-de-ces-signes',
  'oui',
  'non',
  'je-ne-sais-pas',
  'question-pourquoi',
  'question-pour-qui',
  'question-pour-moi',
  'question-pour-un-proche',
  'rappel-titre',
  'conseils-titre',
  'aides-titre',
  'aide-oui',
  'aide-a-verifier',
  'autres-voies-titre',
  'degrade-titre',
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

/** How a finding is named, and in what it is answered. */
export interface FindingName {
  /** Its short sign (« une douleur qui serre »), or its question. */
  readonly label: string;
  readonly unit?: string;
  readonly choices?: Readonly<Record<string, string>>;
}

export interface Vocabulary {
  /** Sentences by key; `key-proche` when there is a form about someone else. `{contact:id}` is left to be linked. */
  readonly texts: Readonly<Record<string, string>>;
  readonly contacts: Readonly<Record<string, ContactShown>>;
  readonly findings: Readonly<Record<string, FindingName>>;
}

export const Words = createContext<Vocabulary>({ texts: {}, contacts: {}, findings: {} });

/** The vocabulary given at the root of the page. */
export function useWords(): Vocabulary {
  return useContext(Words);
}

const PRONOUNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  homme: { il: 'il', Il: 'Il', e: '' },
  femme: { il: 'elle', Il: 'Elle', e: 'e' },
};
const UNKNOWN_SEX = { il: 'il ou elle', Il: 'Il ou elle', e: '(e)' };

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
  const someoneElse = situation !== null && situation.informant !== null && situation.informant !== 'soi';
  const text = (someoneElse ? words.texts[`${key}-proche`] : undefined) ?? words.texts[key] ?? '';
  const sex = situation?.findings['sexe']?.value;
  const forms = { ...((typeof sex === 'string' ? PRONOUNS[sex] : undefined) ?? UNKNOWN_SEX), ...fill };
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => (name in forms ? String(forms[name]) : gap));
}
