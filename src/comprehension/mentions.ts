// The words by which people are spoken of: possessives, what is theirs, what is seen on them, « on » and « nous ».

import type { Layout } from './clauses.js';
import type { Word } from './word.js';
import { stem } from './stem.js';

export const POSSESSIVE = new Set('mon ma mes notre nos'.split(' '));
export const DETERMINER = new Set(
  'mon ma mes notre nos son sa ses leur leurs le la les l un une cet cette ce du des votre ton ta mr mme'.split(
    ' ',
  ),
);
export const NO_SWITCH = new Set('avec chez par sans comme que qu'.split(' '));
export const NOT_A_CHILD = new Set(
  'doigt orteil pied bassin dejeuner dej bouton boutons probleme souci plaie coupure coup peu copain copine ami amie douleur fievre toux gene mal boule bosse tache nez matin moment'.split(
    ' ',
  ),
);
export const HARM = new Set(
  'tue tuer frappe bat battu mordu mord griffe tape cogne gifle pousse agresse viole insulte menace harcele pique brule blesse serre gratte lance tire elance demange oppresse suit crie'
    .split(' ')
    .map(stem),
);
export const PROFESSIONAL_WORDS = new Set('atcd atcds spo ta fc aeg gcs eva rea'.split(' '));
/** « la voiture de mon mari », « chez ma sœur »: a thing is theirs, nothing is told of them. */
export const OF = new Set('de d du des'.split(' '));
export const HEALTH = new Set(
  'fievre temperature etat toux douleur bras jambe main tete ventre visage peau coeur tension pouls saturation respiration plaie chute malaise langue levres dos pied cheville genou oeil yeux oreille crane front bouche'.split(
    ' ',
  ),
);
/** What one sees on somebody else. */
export const SEEN = new Set([
  ...HEALTH,
  ...'cuisse jambes bras joue joues corps fesses mollet nuque gorge poitrine doigt levre cou epaule crane couche selles urines'.split(
    ' ',
  ),
]);
export const IMPERSONAL = new Set('y faut semble parait'.split(' '));
export const BE_NAMED = new Set('suis etais'.split(' '));

/** « je », « moi », « mon … », « me »: the teller speaks of themselves. */
export function isFirstPerson(words: readonly Word[], i: number): boolean {
  const text = words[i]?.text ?? '';
  return text === 'je' || text === 'moi' || (text === 'j' && words[i - 1]?.kind !== 'number');
}

const VERBS = new Set(
  'a est fait vomit tousse va veut ne dort pleure boit mange tombe est ronfle dit arrive respire convulse saigne souffre refuse se s qui'.split(
    ' ',
  ),
);
export const isVerb = (text: string): boolean => VERBS.has(text);

/** « ma pote », « mon coloc »: the possessive says the sex, except before a vowel (« mon amie »). */
export function possessorSex(possessive: string, word: string): 'femme' | 'homme' | null {
  if (/^[aeiouyh]/.test(word)) return null;
  if (/^(?:mes|personne|enfants?)$/.test(word)) return null;
  return possessive === 'ma' ? 'femme' : possessive === 'mon' ? 'homme' : null;
}

/** Words whose subject is « on » or « nous », spoken by the teller. */
export function sharedBy(words: readonly Word[], layout: Layout, of: readonly number[]): ReadonlySet<number> {
  const clauses = new Set<number>();
  words.forEach((word, i) => {
    const subject =
      word.text === 'on' ||
      (word.text === 'nous' && /^(?:av|somm|rentr|reven|part)/.test(words[i + 1]?.text ?? ''));
    if (subject) clauses.add(layout.clause[i] ?? 0);
  });
  words.forEach((word, i) => {
    if (word.text === 'je' || word.text === 'j') clauses.delete(layout.clause[i] ?? 0);
  });
  const out = new Set<number>();
  words.forEach((_, i) => {
    if (of[i] === 0 && clauses.has(layout.clause[i] ?? 0)) out.add(i);
  });
  return out;
}
