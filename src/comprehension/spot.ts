// Finds the formulas of the knowledge in a text: in any order within a clause, with few other words in between.

import { countsSomethingElse, isNegator, negatorsNear } from './beside.js';
import type { Layout } from './clauses.js';
import { littleGroup } from './binding.js';
import {
  type Formula,
  type Formulas,
  type Item,
  type Member,
  type Phrase,
  type SymbolId,
} from './formula.js';
import type { Word } from './word.js';
import { BINDERS } from './words.js';

/** Some words of the text that stand for one symbol. */
interface Occurrence {
  readonly at: readonly number[];
  readonly first: number;
  readonly last: number;
  /** Negators that belong to the idea, and so deny nothing. */
  readonly negators: readonly number[];
}

export interface Match {
  readonly finding: string;
  readonly kind: Formula['kind'];
  /** Places of the words matched, in order. */
  readonly at: readonly number[];
  readonly first: number;
  readonly last: number;
  readonly negators: readonly number[];
}

/** Other content words allowed between two words of a formula. */
const GAP = 3;
/** How far from its words an exception may find its little words. */
const BESIDE = 3;
function isItem(word: Word, item: Item): boolean {
  return item.binder
    ? (BINDERS.get(word.text) ?? word.text) === item.stem
    : word.stem === item.stem && word.role !== 'little' && word.role !== 'mark';
}

/** The words of a member, side by side around its pivot (one other full word forgiven when no little word binds). */
function memberAt(words: readonly Word[], layout: Layout, start: number, member: Member): number[] | null {
  const { items, pivot } = member;
  const strict = items.some((item) => item.binder);
  let others = 0;
  const find = (item: Item, from: number, step: 1 | -1): number => {
    for (let i = from; Math.abs(i - start) <= 12; i += step) {
      const word = words[i];
      if (word === undefined || layout.clause[i] !== layout.clause[start]) return -1;
      if (isItem(word, item)) return i;
      if (word.role === 'content' || (strict && word.role === 'mark')) others += 1;
      if (others > (strict ? 0 : 1)) return -1;
    }
    return -1;
  };
  const at = [start];
  for (let k = pivot - 1; k >= 0; k--) {
    const item = items[k];
    const place = item === undefined ? -1 : find(item, (at[0] ?? start) - 1, -1);
    if (place < 0) return null;
    at.unshift(place);
  }
  for (let k = pivot + 1; k < items.length; k++) {
    const item = items[k];
    const place = item === undefined ? -1 : find(item, (at.at(-1) ?? start) + 1, 1);
    if (place < 0) return null;
    at.push(place);
  }
  return at;
}

function occurrences(
  words: readonly Word[],
  layout: Layout,
  formulas: Formulas,
): Map<SymbolId, Occurrence[]> {
  const found = new Map<SymbolId, Occurrence[]>();
  const put = (symbol: SymbolId, at: readonly number[], negators: readonly number[]): void => {
    const first = at[0] ?? 0;
    const occurrence = { at, first, last: at.at(-1) ?? first, negators };
    const bucket = found.get(symbol);
    if (bucket === undefined) found.set(symbol, [occurrence]);
    else bucket.push(occurrence);
  };
  words.forEach((word, i) => {
    if (isNegator(word)) for (const symbol of formulas.negatorSymbols) put(symbol, [i], [i]);
    if (word.role !== 'content' && word.role !== 'light' && word.role !== 'number') return;
    for (const symbol of formulas.single.get(word.stem) ?? []) put(symbol, [i], []);
    for (const member of formulas.members.get(word.stem) ?? []) {
      const at = memberAt(words, layout, i, member);
      if (at === null || at.some((place) => countsSomethingElse(words, place, at))) continue;
      // « non fumeur »: a negator written in the formula belongs to it.
      const own = at.filter((place) => words[place]?.role === 'negator');
      const near =
        member.negated === 'no'
          ? []
          : negatorsNear(words, layout, at[0] ?? i, at.at(-1) ?? i, member.negated);
      if (member.negated === 'no' || near.length > 0) put(member.symbol, at, [...near, ...own]);
    }
  });
  // A member found around its pivot may start before it: the lists are put back in order.
  for (const list of found.values()) list.sort((a, b) => a.first - b.first);
  return found;
}

/** Other content words between two groups, or Infinity when a boundary parts them. */
function gapBetween(words: readonly Word[], layout: Layout, left: number, right: number): number {
  if (layout.clause[left] !== layout.clause[right]) return Number.POSITIVE_INFINITY;
  const own = words[left]?.role === 'content' ? 1 : 0;
  const between = (layout.ideas[right] ?? 0) - (layout.ideas[left] ?? 0) - own;
  const from = layout.segment[left] ?? 0;
  const to = layout.segment[right] ?? 0;
  for (let g = from + 1; g <= to; g++) if (layout.continues[g] !== true) return Number.POSITIVE_INFINITY;
  return between;
}

/** Index of the first occurrence starting at or after `place`. */
function seek(list: readonly Occurrence[], place: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.first ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const CLOSE = 4;

/** The nearest occurrence to what is already matched, that shares no word with it. */
function nearest(
  words: readonly Word[],
  layout: Layout,
  list: readonly Occurrence[],
  taken: ReadonlySet<number>,
  first: number,
  last: number,
): Occurrence | null {
  const middle = seek(list, first);
  let best: Occurrence | null = null;
  let least = GAP + 1;
  for (let i = Math.max(0, middle - CLOSE); i < Math.min(list.length, middle + CLOSE); i++) {
    const candidate = list[i];
    if (candidate === undefined || candidate.at.some((place) => taken.has(place))) continue;
    const gap =
      candidate.last < first
        ? gapBetween(words, layout, candidate.last, first)
        : candidate.first > last
          ? gapBetween(words, layout, last, candidate.first)
          : 0;
    if (gap < least) {
      least = gap;
      best = candidate;
    }
  }
  return best;
}

/** Every little word asked for is among the words matched, or within three words of them. */
function hasNeeds(
  words: readonly Word[],
  layout: Layout,
  needs: readonly string[],
  first: number,
  last: number,
): boolean {
  const missing = new Map<string, number>();
  for (const need of needs) missing.set(need, (missing.get(need) ?? 0) + 1);
  for (let i = Math.max(0, first - BESIDE); i <= last + BESIDE; i++) {
    const word = words[i];
    if (word === undefined || layout.sentence[i] !== layout.sentence[first]) continue;
    const group = littleGroup(word);
    const left = missing.get(group);
    if (left !== undefined) missing.set(group, left - 1);
  }
  return [...missing.values()].every((left) => left <= 0);
}

function grow(
  words: readonly Word[],
  layout: Layout,
  found: ReadonlyMap<SymbolId, readonly Occurrence[]>,
  formula: Formula,
  anchor: Occurrence,
): Match | null {
  const taken = new Set(anchor.at);
  const negators = new Set(anchor.negators);
  let { first, last } = anchor;
  let host: Occurrence | null = formula.symbols[0] === formula.host ? anchor : null;
  let waiting = formula.symbols.slice(1);
  while (waiting.length > 0) {
    let progressed = false;
    const later: SymbolId[] = [];
    for (const symbol of waiting) {
      const next = nearest(words, layout, found.get(symbol) ?? [], taken, first, last);
      if (next === null) {
        later.push(symbol);
        continue;
      }
      progressed = true;
      if (symbol === formula.host) host = next;
      for (const place of next.at) taken.add(place);
      for (const place of next.negators) negators.add(place);
      first = Math.min(first, next.first);
      last = Math.max(last, next.last);
    }
    if (!progressed) return null;
    waiting = later;
  }
  if (formula.negated !== 'no') {
    const near = negatorsNear(words, layout, host?.first ?? first, host?.last ?? last, formula.negated);
    if (near.length === 0) return null;
    for (const place of near) negators.add(place);
  }
  if (formula.symbols.length > 1 && [...taken].some((place) => countsSomethingElse(words, place, [...taken])))
    return null;
  if (formula.needs.length > 0 && !hasNeeds(words, layout, formula.needs, first, last)) return null;
  return {
    finding: formula.finding,
    kind: formula.kind,
    at: [...taken].toSorted((a, b) => a - b),
    first,
    last,
    negators: [...negators],
  };
}

function phraseAt(words: readonly Word[], phrase: Phrase, pivotPlace: number): Match | null {
  const first = pivotPlace - phrase.pivot;
  const at: number[] = [];
  for (const [k, wanted] of phrase.words.entries()) {
    const word = words[first + k];
    if (word === undefined || word.kind === 'mark') return null;
    if (wanted.exact ? word.text !== wanted.text : word.stem !== wanted.stem) return null;
    at.push(first + k);
  }
  const negators = at.filter((place) => words[place]?.role === 'negator');
  return { finding: phrase.finding, kind: phrase.kind, at, first, last: at.at(-1) ?? first, negators };
}

/** All matches of all formulas, in the order of the text. */
export function spot(words: readonly Word[], layout: Layout, formulas: Formulas): Match[] {
  const found = occurrences(words, layout, formulas);
  const matches: Match[] = [];
  for (const [symbol, list] of found) {
    for (const formula of formulas.bySymbol.get(symbol) ?? []) {
      if (!formula.symbols.every((s) => found.has(s))) continue;
      for (const anchor of list) {
        const match = grow(words, layout, found, formula, anchor);
        if (match !== null) matches.push(match);
      }
    }
  }
  words.forEach((word, i) => {
    for (const phrase of formulas.phrases.get(word.stem) ?? []) {
      const match = phraseAt(words, phrase, i);
      if (match !== null) matches.push(match);
    }
  });
  return matches.toSorted((a, b) => a.first - b.first || b.last - a.last);
}
