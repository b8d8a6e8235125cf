// Decides what is denied, what is unknown and what is only imagined among the ideas found in a text.

import type { Layout } from './clauses.js';
import type { Word } from './lexicon.js';
import { stem } from './stem.js';
import { AUXILIARIES, CONJUNCTIONS } from './words.js';

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

interface Cue {
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
const ENDLESS = stems('arrete cesse empeche');
const PARTIAL = new Set(
  'vraiment trop tellement specialement forcement particulierement beaucoup enormement souvent toujours tres si completement totalement'.split(
    ' ',
  ),
);
const BE_OR_HAVE = new Set('est sont etait etaient a ai ont avait suis y plus c ete soit es'.split(' '));
const HAVE = new Set('ai a as avons avez ont avais avait avaient eu'.split(' '));
const AFTER_PAS = new Set(
  'que qu seulement uniquement juste bien possible normal normale normaux terrible mieux loin assez simple'.split(
    ' ',
  ),
);
const AFTER_SANS = new Set(
  'arret cesse doute raison prevenir interruption relache fin forcer rien le s m'.split(' '),
);
const AFTER_PLUS = new Set(
  'mal fort forte vite grave que qu ou tard tot souvent gros grosse haut longtemps important importante intense malade'.split(
    ' ',
  ),
);
const BEFORE_PLUS = new Set(
  'de d en au encore beaucoup bien toujours peu le la les des autant plutot non un'.split(' '),
);
const LIKE_THAT = new Set('aussi autant comme pareil pareille tel telle tellement'.split(' '));
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

/** The negator belongs to an idiom that denies nothing: « sans arrêt », « pas seulement », « de plus en plus ». */
function isIdiom(words: readonly Word[], layout: Layout, place: number, ne: number): boolean {
  const text = words[place]?.text ?? '';
  const before = words[place - 1]?.text ?? '';
  const next = words[place + 1];
  const after = next?.text ?? '';
  const endless = (i: number): boolean => ENDLESS.has(words[i]?.stem ?? '');
  if (text === 'sans')
    return AFTER_SANS.has(after) && !(after === 'le' && words[place + 2]?.stem !== stem('vouloir'));
  if (text === 'pas') {
    if (
      AFTER_PAS.has(after) ||
      before === 'pourquoi' ||
      (before === 'ce' && words[place - 2]?.text === 'est')
    )
      return true;
    if (after === 'mal' && ['de', 'd'].includes(words[place + 2]?.text ?? '')) return true;
    if (after === 'tres' && words[place + 2]?.text === 'bien') return true;
  }
  if (text === 'plus') {
    if (next?.kind === 'number' || (after === 'de' && words[place + 2]?.kind === 'number')) return true;
    if (after === 'que' || after === 'qu') return true;
    if (ne < 0) {
      if (BEFORE_PLUS.has(before) || AFTER_PLUS.has(after)) return true;
      if (after !== 'de' && after !== 'd') return true;
      for (let i = place + 2; i < place + WINDOW && layout.clause[i] === layout.clause[place]; i++)
        if (words[i]?.text === 'que' || words[i]?.text === 'qu') return true;
      const opens =
        layout.segment[place - 1] !== layout.segment[place] ||
        words[place - 1]?.kind === 'mark' ||
        CONJUNCTIONS.has(before);
      if (!HAVE.has(before) && !opens) return true;
    }
  }
  if (text === 'jamais') {
    if (before === 'si' || before === 'que') return true;
    for (let i = place + 1; i < place + WINDOW && layout.clause[i] === layout.clause[place]; i++)
      if (LIKE_THAT.has(words[i]?.text ?? '')) return true;
  }
  if (text === 'rien' && (after === 'que' || after === 'qu' || before === 'pour' || before === 'de'))
    return true;
  if ((text === 'aucune' || text === 'nulle') && (after === 'idee' || after === 'part')) return true;
  if (text === 'pas' || text === 'plus' || text === 'jamais') {
    for (let i = Math.max(0, ne < 0 ? place - 1 : ne); i < place; i++) if (endless(i)) return true;
    for (let i = place + 1; i <= place + 3 && words[i]?.role !== 'content'; i++)
      if (endless(i + 1)) return true;
    if (endless(place + 1)) return true;
  }
  return false;
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
  const from = ne < 0 ? place - 1 : ne + 1;
  for (let i = from; i < place; i++) {
    const word = words[i];
    if (word === undefined || layout.segment[i] !== layout.segment[place]) continue;
    if (word.role === 'content' && !TRANSPARENT.has(word.stem)) return false;
  }
  return true;
}

function cueAt(words: readonly Word[], layout: Layout, place: number): Cue | null {
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
function carry(
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
        /^(?:sais|sait|savons|sur|sure|certain|certaine)$/.test(`${words[k - 1]?.text ?? ''}`)
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
