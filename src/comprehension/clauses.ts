// Cuts the words of a text into sentences, clauses and segments: how far an idea, a denial or a person reaches.

import type { Word } from './word.js';
import { stem } from './stem.js';
import { AUXILIARIES, CONJUNCTIONS, CONTINUERS, NEGATORS, SUBJECTS, SUBORDINATORS, TURNS } from './words.js';

/** The places of one word: sentence ⊃ clause ⊃ segment, numbered along the text. */
export interface Layout {
  readonly sentence: readonly number[];
  readonly clause: readonly number[];
  readonly segment: readonly number[];
  /** By segment: it goes on with what was said before it (« …, au dos et à la tête »). */
  readonly continues: readonly boolean[];
  /** Ideas (content words) before each word: the distance between two words is a difference. */
  readonly ideas: readonly number[];
}

const STRONG = new Set(['.', '!', '?', ';', '\n']);
const WEAK = new Set([',', '(', ')', ':', '-', '"', '+', '/']);

/** A point after « M », « Mme », « Dr » or a lone letter ends no sentence. */
function isAbbreviation(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.kind === 'word' &&
    (word.end - word.start === 1 || /^(?:mme|mr|mlle|dr|st|ste|env|atcd|cf)$/.test(word.text))
  );
}

function opensClause(words: readonly Word[], i: number, hasVerb: boolean): boolean {
  const word = words[i];
  const before = words[i - 1];
  if (word === undefined || !SUBJECTS.has(word.text) || isDate(words, i)) return false;
  if (before === undefined || before.kind === 'mark') return true;
  // « a-t-il », « puis-je »: the subject follows its verb.
  if (word.joined && before.text !== 'qu' && before.text !== 's') return false;
  if (SUBORDINATORS.has(before.text) || before.text === 's') return false;
  // « j' » then « y », « il y a »: one subject only.
  if (SUBJECTS.has(before.text) || before.text === 'ne' || before.text === 'n') return false;
  if (word.text === 'ce' && !['est', 'n', 'qui', 'que', 'sont'].includes(words[i + 1]?.text ?? ''))
    return false;
  if (word.text === 'nous' || word.text === 'vous' || word.text === 'tu')
    return hasVerb && AUXILIARIES.has(words[i + 1]?.text ?? '');
  return hasVerb || CONJUNCTIONS.has(before.text);
}

/** A single adjective (« gonflé », « très pâle ») with nothing hanging on it. */
function isLone(words: readonly Word[], i: number): boolean {
  const place = words[i]?.stem === stem('tres') ? i + 1 : i;
  const next = words[place + 1];
  if (words[place]?.role !== 'content') return false;
  return next?.role !== 'content' && !/^(?:a|au|aux|de|d|du|la|le|les|l|dans|sur|en)$/.test(next?.text ?? '');
}

/** « il y a 3 jours », « ça fait une semaine » only date what is said: no new clause. */
function isDate(words: readonly Word[], i: number): boolean {
  const text = (k: number): string => words[i + k]?.text ?? '';
  const start =
    text(0) === 'il' && text(1) === 'y' && text(2) === 'a'
      ? 3
      : /^(?:ca|cela)$/.test(text(0)) && text(1) === 'fait'
        ? 2
        : 0;
  if (start === 0) return false;
  for (let k = start; k < start + 5; k++) if (TIME.test(text(k))) return true;
  return false;
}

const TIME = /^(?:secondes?|minutes?|mn|min|heures?|h|jours?|j|semaines?|mois|ans?|annees?|longtemps)$/;

/** Lays a text out. Linear: each word is looked at once, with one word of context on each side. */
export function layOut(words: readonly Word[]): Layout {
  const sentence: number[] = [];
  const clause: number[] = [];
  const segment: number[] = [];
  const ideas: number[] = [];
  const continues: boolean[] = [false];
  let s = 0;
  let c = 0;
  let g = 0;
  let count = 0;
  let hasVerb = false;
  let fresh = true;
  // « quand j'appuie, ça fait mal » is one idea: the clause after a « quand » clause stays with it.
  let pending = false;

  const newSegment = (): void => {
    if (continues.length === g + 1 && !fresh) {
      g += 1;
      continues.push(false);
    }
    fresh = true;
  };
  const newClause = (): void => {
    newSegment();
    c += 1;
    hasVerb = false;
    pending = false;
  };

  words.forEach((word, i) => {
    const before = words[i - 1];
    if (word.kind === 'mark') {
      const breaks = STRONG.has(word.text) && !(word.text === '.' && isAbbreviation(before));
      sentence.push(s);
      clause.push(c);
      segment.push(g);
      ideas.push(count);
      if (breaks) {
        newClause();
        s += 1;
      } else if (WEAK.has(word.text) && !(word.text === '/' && words[i + 1]?.kind === 'number')) newSegment();
      return;
    }
    const turn =
      TURNS.has(word.text) &&
      !(word.text === 'parce' && words[i + 1]?.text !== 'que' && words[i + 1]?.text !== 'qu');
    if (turn && !fresh && NEGATORS.has(words[i + 1]?.text ?? '') && words[i + 1]?.text !== 'rien')
      newSegment();
    else if (turn && word.text !== 'seulement') newClause();
    else if (CONJUNCTIONS.has(word.text)) newSegment();
    else if (opensClause(words, i, hasVerb)) {
      if (pending) {
        newSegment();
        pending = false;
      } else newClause();
    }
    if (fresh && !CONJUNCTIONS.has(word.text) && !turn) {
      // « froid et blanc », « rouge, gonflée »: a lone adjective goes on; « et mal à la tête » opens another complaint.
      const lone = isLone(words, i);
      continues[g] = lone || CONTINUERS.has(word.text) || (word.role === 'negator' && word.text !== 'non');
      fresh = false;
    }
    if (
      /^(?:quand|lorsque|lorsqu|si)$/.test(word.text) ||
      (word.text === 's' && words[i + 1]?.text === 'il')
    ) {
      if (!hasVerb) pending = true;
    } else if (SUBJECTS.has(word.text) || AUXILIARIES.has(word.text)) hasVerb = true;
    sentence.push(s);
    clause.push(c);
    segment.push(g);
    ideas.push(count);
    if (word.role === 'content') count += 1;
  });
  return { sentence, clause, segment, continues, ideas };
}
