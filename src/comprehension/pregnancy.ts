// Pregnancy, its term and a recent birth, read from the words themselves.

import type { FindingId, Value } from '../domain/finding.js';
import type { Layout } from './clauses.js';
import type { Word } from './word.js';
import { createJudge } from './negation.js';
import { numberAt } from './numbers.js';
import type { Cast } from './people.js';
import type { Cards } from './cards.js';
import type { Duration } from './time.js';

export interface Carried {
  readonly finding: FindingId;
  readonly person: number;
  readonly value: Value;
  readonly first: number;
  readonly last: number;
}

/** Weeks of amenorrhoea at the end of so many months: a pregnancy starts two weeks after the last period. */
const weeksAtMonth = (months: number): number => Math.round((months * 365.25) / 12 / 7) + 2;

/** « de 8 mois », « 32 SA », « de 3 semaines » just after « enceinte ». */
function termAt(words: readonly Word[], place: number): { value: Value; last: number } | null {
  for (let i = place; i <= place + 4; i++) {
    const read = numberAt(words, i);
    if (
      read === null ||
      (read.next === i + 1 && /^une?$/.test(words[i]?.text ?? '') && words[i + 1]?.text !== 'mois')
    )
      continue;
    const unit = words[read.next]?.text ?? '';
    if (unit === 'sa') return { value: read.value, last: read.next };
    // Weeks may be counted from the last period or from the start of the pregnancy.
    if (/^sem(?:aine)?s?$/.test(unit)) {
      const amenorrhoea =
        /^(?:d|de)$/.test(words[read.next + 1]?.text ?? '') && words[read.next + 2]?.text === 'amenorrhee';
      return { value: amenorrhoea ? read.value : { min: read.value, max: read.value + 2 }, last: read.next };
    }
    // « de 8 mois » is said from the start of the eighth month to the start of the ninth.
    if (unit === 'mois')
      return {
        value: { min: weeksAtMonth(read.value - 1), max: weeksAtMonth(read.value) + 2 },
        last: read.next,
      };
    return null;
  }
  return null;
}

const BIRTH = /^(?:accouch(?:e|ee|er|ement)|cesarienne)$/;
/** Six weeks: the time of the « suites de couches ». Twice that is surely over. */
const AFTER_BIRTH_OVER = 2016;

/** « j'ai accouché il y a 10 jours », « je viens d'accoucher »: a birth of the last weeks. */
function birthAt(
  words: readonly Word[],
  layout: Layout,
  place: number,
  spans: readonly Duration[],
): { last: number } | null {
  const near = spans.find(
    (d) => layout.clause[d.first] === layout.clause[place] && Math.abs(d.first - place) <= 6,
  );
  const before = words.slice(Math.max(0, place - 4), place).map((w) => w.text);
  const just = before.some((text) => /^(?:viens|vient|venait)$/.test(text));
  const done =
    words[place]?.text !== 'accoucher' &&
    !before.some((text) => /^(?:va|vais|dois|doit|terme|avant)$/.test(text));
  if (near !== undefined && near.kind !== 'lasted') {
    const least = typeof near.value === 'number' ? near.value : (near.value.min ?? 0);
    return done && least < AFTER_BIRTH_OVER ? { last: Math.max(place, near.last) } : null;
  }
  const told = before.includes('ai') || before.includes('a');
  return just || (done && told && words[place]?.text.startsWith('accouche') === true)
    ? { last: place }
    : null;
}

/** A recent birth (finding `accouchement-recent`), when its date is told or it is told as just done. */
export function births(
  words: readonly Word[],
  layout: Layout,
  who: Cast,
  cards: Cards,
  spans: readonly Duration[],
): Carried[] {
  if (cards['accouchement-recent'] === undefined) return [];
  return words.flatMap((word, i): Carried[] => {
    if (!BIRTH.test(word.text)) return [];
    const birth = birthAt(words, layout, i, spans);
    return birth === null
      ? []
      : [{ finding: 'accouchement-recent', person: who.of[i] ?? 0, value: true, first: i, last: birth.last }];
  });
}

/** Findings `enceinte` and `terme` of a text. The words of a term are added to `taken`: they are no duration and no age. */
export function pregnancy(
  words: readonly Word[],
  layout: Layout,
  who: Cast,
  cards: Cards,
  taken: Set<number>,
): Carried[] {
  const out: Carried[] = [];
  if (cards['enceinte'] === undefined) return out;
  let judge: ReturnType<typeof createJudge> | null = null;
  words.forEach((word, i) => {
    const person = who.of[i] ?? 0;
    if (word.text === 'enceinte' || word.text === 'enceintes') {
      judge ??= createJudge(words, layout);
      const { status } = judge({ at: [i], first: i, last: i, negators: [] });
      const question =
        words[i - 2]?.text === 'si' || words[i - 3]?.text === 'si' || words[i - 1]?.text === 'etre';
      if (status === 'absent') out.push({ finding: 'enceinte', person, value: false, first: i, last: i });
      else if (status === 'unknown' || question)
        out.push({ finding: 'enceinte', person, value: null, first: i, last: i });
      else if (status === 'present') {
        out.push({ finding: 'enceinte', person, value: true, first: i, last: i });
        if (cards['sexe']?.choices !== undefined)
          out.push({ finding: 'sexe', person, value: 'femme', first: i, last: i });
        const term = termAt(words, i + 1);
        if (term !== null && cards['terme'] !== undefined) {
          out.push({ finding: 'terme', person, value: term.value, first: i, last: term.last });
          for (let k = i; k <= term.last; k++) taken.add(k);
        }
      }
      return;
    }
    const sa = word.value !== undefined && words[i + 1]?.text === 'sa' && !taken.has(i);
    if (sa && cards['terme'] !== undefined) {
      out.push({ finding: 'terme', person, value: word.value ?? null, first: i, last: i + 1 });
      out.push({ finding: 'enceinte', person, value: true, first: i, last: i + 1 });
      taken.add(i);
      taken.add(i + 1);
    }
  });
  return out;
}
