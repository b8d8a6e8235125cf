// What stands beside the words of a match: the negator it asks for, what a figure counts.

import type { Layout } from './clauses.js';
import type { Negated } from './formula.js';
import type { Word } from './word.js';
import { SUBJECTS, SUBORDINATORS } from './words.js';

/** How far around its words a formula may look for its negator, in words. */
const REACH = 4;

export const isNegator = (word: Word | undefined): boolean =>
  word !== undefined && word.role === 'negator' && word.text !== 'non' && word.text !== 'ni';

/** Past one of these, a negator speaks of something else. */
function isBarrier(word: Word | undefined): boolean {
  return (
    word === undefined ||
    word.role === 'content' ||
    SUBORDINATORS.has(word.text) ||
    SUBJECTS.has(word.text) ||
    word.text === 'si'
  );
}

/** The negator that a formula asks for: among its words, or beside them with no other content in between. */
export function negatorsNear(
  words: readonly Word[],
  layout: Layout,
  first: number,
  last: number,
  side: Negated,
): number[] {
  const found: number[] = [];
  for (let i = first; i <= last; i++) if (isNegator(words[i])) found.push(i);
  for (let i = last + 1; side === 'around' && i <= last + REACH && found.length === 0; i++) {
    if (layout.segment[i] !== layout.segment[last] || isBarrier(words[i])) break;
    if (isNegator(words[i])) found.push(i);
  }
  for (let i = first - 1; i >= first - REACH && found.length === 0; i--) {
    if (layout.segment[i] !== layout.segment[first] || isBarrier(words[i])) break;
    if (isNegator(words[i])) found.push(i);
  }
  return found;
}

/** « mes deux enfants vomissent » is not « deux vomissements »: a figure counts the word that follows it. */
export function countsSomethingElse(
  words: readonly Word[],
  place: number,
  taken: readonly number[],
): boolean {
  if (!/^\d+$/.test(words[place]?.stem ?? '') || words[place]?.joined === true) return false;
  let next = place + 1;
  while (words[next]?.role === 'little') next += 1;
  const word = words[next];
  return word !== undefined && (word.role === 'content' || word.role === 'light') && !taken.includes(next);
}
