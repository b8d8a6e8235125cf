// The words that deny, and how far each one reaches: its object, its list, what stands before it.

import type { Layout } from './clauses.js';
import type { Word } from './word.js';
import { isIdiom } from './idioms.js';
import { stem } from './stem.js';
import { AUXILIARIES, CONJUNCTIONS } from './words.js';

export interface Cue {
  readonly place: number;
  /** « ne » or « n' » before it, or -1. */
  readonly ne: number;
  /** First content words that it denies, to its right. */
  readonly heads: readonly number[];
  /** Intensity met on the way: « pas de forte fièvre » does not deny the fever. */
  readonly intense: readonly number[];
  readonly partial: boolean;
  /** It may deny what is before it. */
  readonly leftward: boolean;
  readonly doubted: boolean;
}

const stems = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(stem));

/** Words that only lead to the idea denied: « pas remarqué de signe de … ». */
const TRANSPARENT = stems(`
remarque constate note observe presente signale plaint semble particulier particuliere signe signes trace notion episode antecedent
antecedents probleme probleme souci soucis symptome symptomes sensation sensations veritable reel reelle nouveau nouvelle special
speciale devenu devenue subi actuellement aucunement physique associe associee apparent visible connu connue ressenti eprouve
`);
const INTENSE = stems(
  'gros grosse grand grande fort forte haut haute eleve elevee important importante violent violente intense enorme',
);
const PARTIAL = new Set(
  'vraiment trop tellement specialement forcement particulierement beaucoup enormement souvent toujours tres si completement totalement'.split(
    ' ',
  ),
);
const DENYING_WORDS = new Set(['absence', 'nie', 'nient', 'niait']);
const BELIEF = new Set('pense crois croit pensais croyais penses'.split(' '));
const WINDOW = 10;

/** The « ne » of a negator, when no clause boundary parts them. */
function neOf(words: readonly Word[], layout: Layout, place: number): number {
  for (let i = place - 1; i >= Math.max(0, place - 8); i--) {
    if (layout.clause[i] !== layout.clause[place]) return -1;
    const text = words[i]?.text;
    if (text === 'ne' || text === 'n') return i;
    if (words[i]?.role === 'negator' && words[i]?.text !== 'plus' && words[i]?.text !== 'jamais') return -1;
  }
  return -1;
}

/** What a negator denies to its right: the head of what follows, and the other items that « de » adds to it. */
function headsOf(
  words: readonly Word[],
  layout: Layout,
  place: number,
): { heads: number[]; intense: number[] } {
  const heads: number[] = [];
  const intense: number[] = [];
  for (let i = place + 1; i < words.length && i <= place + WINDOW; i++) {
    const word = words[i];
    if (word === undefined || layout.segment[i] !== layout.segment[place]) break;
    if (word.kind === 'mark') continue;
    if (word.role === 'negator' && word.text !== 'aucun' && word.text !== 'aucune' && word.text !== 'plus')
      break;
    if (word.role !== 'content') continue;
    if (heads.length === 0) {
      if (INTENSE.has(word.stem)) intense.push(i);
      else if (!TRANSPARENT.has(word.stem)) heads.push(i);
    } else {
      const intro = words[i - 1]?.text;
      if (intro === 'de' || intro === 'd') heads.push(i);
      else break;
    }
  }
  return { heads, intense };
}

/** Is what follows the negator its object, or is it the object of a verb that is denied (« ne calme pas la douleur ») ? */
function reachesRight(words: readonly Word[], layout: Layout, place: number, ne: number): boolean {
  const text = words[place]?.text;
  if (text !== 'pas' && text !== 'plus' && text !== 'jamais' && text !== 'guere') return true;
  const after = words[place + 1]?.text ?? '';
  if (['de', 'd', 'a', 'au', 'aux', 'dans', 'sur'].includes(after)) return true;
  // « mal de dos pas soulagé par … »: an adjective just after it, with its complement.
  const complement = words[place + 2]?.text ?? '';
  if (
    ne < 0 &&
    text === 'pas' &&
    words[place + 1]?.role === 'content' &&
    /^(?:par|malgre|avec)$/.test(complement)
  )
    return true;
  const from = ne < 0 ? place - 1 : ne + 1;
  for (let i = from; i < place; i++) {
    const word = words[i];
    if (word === undefined || layout.segment[i] !== layout.segment[place]) continue;
    if (word.role === 'content' && !TRANSPARENT.has(word.stem)) return false;
  }
  return true;
}

export function cueAt(words: readonly Word[], layout: Layout, place: number): Cue | null {
  const word = words[place];
  if (word === undefined) return null;
  const denying = DENYING_WORDS.has(word.text);
  if (word.role !== 'negator' && !denying) return null;
  const next = words[place + 1];
  const ends =
    next === undefined || layout.segment[place + 1] !== layout.segment[place] || next.kind === 'mark';
  if (word.text === 'non') {
    const adjacent =
      next?.role === 'content' && next.kind === 'word' && layout.segment[place + 1] === layout.segment[place];
    return {
      place,
      ne: -1,
      heads: adjacent ? [place + 1] : [],
      intense: [],
      partial: false,
      leftward: ends && place > 0,
      doubted: false,
    };
  }
  const ne = denying ? -1 : neOf(words, layout, place);
  if (isIdiom(words, layout, place, ne)) return null;
  const { heads, intense } = headsOf(words, layout, place);
  const partial = PARTIAL.has(next?.text ?? '');
  let doubted = false;
  for (let i = ne < 0 ? place - 1 : ne; i < place; i++) if (BELIEF.has(words[i]?.text ?? '')) doubted = true;
  const verbal =
    word.text === 'pas' || word.text === 'plus' || word.text === 'jamais' || word.text === 'guere';
  let bare = verbal && ne < 0 && word.text !== 'plus';
  for (let i = place + 1; bare && layout.segment[i] === layout.segment[place] && i <= place + WINDOW; i++)
    if (words[i]?.role === 'content') bare = false;
  return {
    place,
    ne,
    heads: reachesRight(words, layout, place, ne) ? heads : [],
    intense,
    partial,
    leftward: bare || (verbal && ne >= 0),
    doubted,
  };
}

/** « pas de fièvre, de toux ou de frissons », « sans fièvre, toux ni frissons »: the items that follow are denied too. */
export function carry(
  words: readonly Word[],
  layout: Layout,
  cues: readonly Cue[],
  starts: readonly number[],
): Map<number, number> {
  const carried = new Map<number, number>();
  for (const cue of cues) {
    if (cue.heads.length === 0 || cue.partial || cue.doubted) continue;
    const clause = layout.clause[cue.place];
    const waiting: number[] = [];
    let g = (layout.segment[cue.place] ?? 0) + 1;
    for (let items = 0; items < 12; items++, g++) {
      const start = starts[g];
      if (start === undefined || layout.clause[start] !== clause) break;
      let i = start;
      const conjunction = words[i]?.text ?? '';
      if (CONJUNCTIONS.has(conjunction)) i += 1;
      const opening = words[i];
      if (opening === undefined || opening.role === 'negator') {
        if (conjunction === 'ni') {
          for (const head of waiting) carried.set(head, cue.place);
        }
        break;
      }
      let head = i;
      while (words[head] !== undefined && layout.segment[head] === g && words[head]?.role !== 'content')
        head += 1;
      if (words[head] === undefined || layout.segment[head] !== g) break;
      const verbal = words
        .slice(i, head)
        .some((w) => AUXILIARIES.has(w.text) && w.text !== 'a' && w.text !== 'as');
      if (opening.text === 'de' || opening.text === 'd') carried.set(head, cue.place);
      else if (verbal) break;
      else if (conjunction === 'ni' || conjunction === 'ou') {
        for (const earlier of waiting) carried.set(earlier, cue.place);
        waiting.length = 0;
        carried.set(head, cue.place);
      } else if (conjunction === '' || !CONJUNCTIONS.has(conjunction)) waiting.push(head);
      else break;
    }
  }
  return carried;
}
