// Decides what is denied, what is unknown and what is only imagined among the ideas found in a text.

import type { Layout } from './clauses.js';
import type { Word } from './word.js';
import { carry, cueAt, type Cue } from './cues.js';
import { stem } from './stem.js';

/** `unset`: said in a way that neither affirms nor denies; the question stays open. */
export type Status = 'present' | 'absent' | 'unknown' | 'unset';

/** Places of the words of an idea, in order, and the negators that belong to it. */
export interface Span {
  readonly at: readonly number[];
  readonly first: number;
  readonly last: number;
  readonly negators: readonly number[];
}

export interface Denial {
  readonly status: Status;
  /** Place of the denying word, for the quote. */
  readonly cue?: number;
}

const BE_OR_HAVE = new Set('est sont etait etaient a ai ont avait suis y plus c ete soit es'.split(' '));
const WINDOW = 10;

/** « je ne sais pas si … », « j'ignore si … » */
function isWondering(words: readonly Word[], layout: Layout, span: Span): boolean {
  for (let i = span.first - 1; i >= Math.max(0, span.first - WINDOW); i--) {
    if (layout.clause[i] !== layout.clause[span.first]) return false;
    if (words[i]?.text !== 'si' && words[i]?.text !== 's') continue;
    for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
      const word = words[k];
      if (word === undefined) break;
      if (word.text === 'ignore' || word.text === 'idee') return true;
      if (
        word.role === 'negator' &&
        /^(?:sais|sait|savons|sur|sure|certain|certaine)$/.test(words[k - 1]?.text ?? '')
      )
        return true;
      if (/^(?:sur|sure|certain)$/.test(word.text) && words[k - 1]?.role === 'negator') return true;
    }
  }
  return false;
}

/**
 * A judge of the ideas of one text.
 * @returns for an idea, its status and the word that denies it
 */
export function createJudge(words: readonly Word[], layout: Layout): (span: Span) => Denial {
  const cues: Cue[] = [];
  const starts: number[] = [];
  words.forEach((word, i) => {
    const g = layout.segment[i] ?? 0;
    if (word.kind !== 'mark' && starts[g] === undefined) starts[g] = i;
    const cue = cueAt(words, layout, i);
    if (cue !== null) cues.push(cue);
  });
  const carried = carry(words, layout, cues, starts);
  const heads = new Map<number, Cue[]>();
  for (const cue of cues)
    for (const head of cue.heads) heads.set(head, [...(heads.get(head) ?? []).slice(-2), cue]);
  /** Cues in order of place; `before[i]`: how many stand before word i. */
  const before: number[] = [];
  let n = 0;
  words.forEach((_, i) => {
    before.push(n);
    if (cues[n]?.place === i) n += 1;
  });

  const noContent = (from: number, to: number): boolean =>
    (layout.ideas[to] ?? 0) - (layout.ideas[from] ?? 0) === 0;

  const rightward = (span: Span, own: ReadonlySet<number>): Denial | null => {
    for (const place of span.at) {
      for (const cue of heads.get(place) ?? []) {
        if (own.has(cue.place)) continue;
        if (cue.doubted || cue.partial) return { status: 'unset', cue: cue.place };
        if (cue.intense.some((i) => !span.at.includes(i))) return { status: 'unset', cue: cue.place };
        return { status: 'absent', cue: cue.place };
      }
      const from = carried.get(place);
      if (from !== undefined && !own.has(from)) return { status: 'absent', cue: place };
    }
    return null;
  };

  const leftward = (span: Span, cue: Cue): Denial | null => {
    const tail = span.last;
    if (!cue.leftward || layout.clause[tail] !== layout.clause[cue.place] || tail > cue.place) return null;
    if (cue.ne >= 0) {
      if (span.at.some((place) => place > cue.ne && place < cue.place))
        return cue.partial ? null : { status: cue.doubted ? 'unset' : 'absent', cue: cue.place };
      // « la fièvre n'est pas là »
      const linked = noContent(tail + 1, cue.ne) && layout.segment[tail] === layout.segment[cue.place];
      const only = words.slice(cue.ne + 1, cue.place).every((w) => BE_OR_HAVE.has(w.text));
      const head = cue.heads[0];
      const there =
        head === undefined
          ? cue.intense.length === 0 && !cue.partial
          : words[head]?.stem === stem('presente');
      return linked && only && there ? { status: 'absent', cue: cue.place } : null;
    }
    if (!noContent(tail + 1, cue.place) || cue.partial) return null;
    if (words[cue.place]?.text === 'non') return { status: 'absent', cue: cue.place };
    return layout.segment[tail] === layout.segment[cue.place] ? { status: 'absent', cue: cue.place } : null;
  };

  return (span) => {
    if (isWondering(words, layout, span)) return { status: 'unknown' };
    // « plus rien », « plus aucun »: negators side by side are one denial.
    const own = new Set(span.negators);
    for (const place of span.negators)
      for (const near of [place - 2, place - 1, place + 1, place + 2])
        if (words[near]?.role === 'negator' && layout.segment[near] === layout.segment[place]) own.add(near);
    const denied = rightward(span, own);
    if (denied !== null) return denied;
    // A denial that stands between the words of the idea without denying it cuts it in two.
    const from = before[span.first] ?? 0;
    const to = before[span.last] ?? 0;
    for (let k = from; k < Math.min(to, from + 4); k++) {
      const cue = cues[k];
      if (cue === undefined || own.has(cue.place) || cue.place <= span.first) continue;
      if (cue.ne >= 0 && span.at.some((p) => p > cue.ne && p < cue.place))
        return { status: 'absent', cue: cue.place };
      if (cue.heads.length > 0) return { status: 'unset', cue: cue.place };
    }
    for (let k = to; k < Math.min(cues.length, to + 2); k++) {
      const cue = cues[k];
      if (cue === undefined || own.has(cue.place)) continue;
      const left = leftward(span, cue);
      if (left !== null) return left;
    }
    return { status: 'present' };
  };
}
