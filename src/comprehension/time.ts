// Since when, how long ago, for how long: the durations and the past of a text, in hours.

import type { Quantity } from '../domain/finding.js';
import {
  amountAt,
  durationAfter,
  MOMENTS,
  ordinalDayAt,
  PAST,
  phraseAt,
  range,
  type Amount,
} from './amounts.js';
import type { Layout } from './clauses.js';
import type { Word } from './word.js';

export interface Duration {
  /** In hours. */
  readonly value: Quantity;
  /** `since`: still going on; `ago`: when it happened; `lasted`: an episode; `bare`: no word says. */
  readonly kind: 'since' | 'ago' | 'lasted' | 'bare';
  readonly first: number;
  readonly last: number;
}

/** « depuis 8h ce matin », « depuis 14h »: an hour of the clock, not a length. */
function clockSafe(words: readonly Word[], place: number, amount: Amount): Amount {
  const hours = amount.value;
  const unit = words[amount.next - 1]?.text;
  const moment =
    phraseAt(words, amount.next, MOMENTS) ??
    (words[amount.next]?.text === 'du' ? { value: range(0, 24), next: amount.next + 2 } : null);
  if (
    typeof hours === 'number' &&
    (unit === 'h' || unit === 'heures' || unit === 'heure') &&
    moment !== null &&
    hours <= 24
  )
    return moment;
  if (
    words[place]?.text === 'depuis' &&
    unit === 'h' &&
    typeof hours === 'number' &&
    hours >= 5 &&
    hours < 24 &&
    hours !== 12
  )
    return { value: { min: 0, max: 24 }, next: amount.next };
  return amount;
}

/** Durations of a text, in order. A length that belongs to an age, a term or a rhythm is for the caller to take away. */
export function durations(words: readonly Word[], layout: Layout, taken: ReadonlySet<number>): Duration[] {
  const found: Duration[] = [];
  const text = (i: number): string => words[i]?.text ?? '';
  for (let i = 0; i < words.length; i++) {
    if (taken.has(i)) continue;
    const word = text(i);
    let kind: Duration['kind'] | null = null;
    let from = i + 1;
    if (word === 'depuis') kind = 'since';
    else if ((word === 'fait' && /^(?:ca|cela|sa)$/.test(text(i - 1))) || word === 'voila') kind = 'since';
    else if (word === 'y' && text(i + 1) === 'a') {
      kind = 'ago';
      from = i + 2;
    } else if (word === 'pendant' || word === 'durant' || /^dur(?:e|ent|ait|ee)$/.test(word)) kind = 'lasted';
    if (kind !== null) {
      const amount = durationAfter(words, from, kind === 'since');
      if (amount !== null) {
        const safe = kind === 'since' ? clockSafe(words, i, amount) : amount;
        const wide =
          kind === 'ago' && (text(safe.next) === 'que' || text(safe.next) === 'qu') ? 'since' : kind;
        found.push({ value: safe.value, kind: wide, first: i, last: safe.next - 1 });
        i = safe.next - 1;
        continue;
      }
    }
    const moment = phraseAt(words, i, MOMENTS);
    if (moment !== null) {
      found.push({ value: moment.value, kind: 'ago', first: i, last: moment.next - 1 });
      i = moment.next - 1;
      continue;
    }
    const ordinal = ordinalDayAt(words, i);
    if (ordinal !== null) {
      found.push({ value: ordinal.value, kind: 'since', first: i, last: ordinal.next - 1 });
      i = ordinal.next - 1;
      continue;
    }
    const before = text(i - 1);
    if (
      words[i]?.role === 'negator' ||
      ['les', 'dans', 'par', 'toutes', 'tous', 'age', 'chaque', 'avant', 'apres'].includes(before)
    )
      continue;
    if (layout.segment[i] === undefined) continue;
    const amount = amountAt(words, i);
    // « à 18 mois », « à 50 ans »: an age.
    const aged = before === 'a' && /^(?:mois|ans?)$/.test(text((amount?.next ?? 0) - 1));
    if (amount !== null && !aged) {
      found.push({ value: amount.value, kind: 'bare', first: i, last: amount.next - 1 });
      i = amount.next - 1;
    }
  }
  return found;
}

const PAST_WORDS = /^(?:antecedent|antecedents|atcd|atcds|autrefois|jadis)$/;

/** Segments that tell a history: what is found there is not of today, unless it lasts. */
export function pastSegments(
  words: readonly Word[],
  layout: Layout,
  found: readonly Duration[],
  formerAges: readonly number[] = [],
): ReadonlySet<number> {
  const past = new Set<number>();
  const text = (i: number): string => words[i]?.text ?? '';
  const mark = (place: number): void => {
    // « comme il y a dix ans » compares today with then.
    for (let i = place - 1; i >= Math.max(0, place - 3); i--) if (text(i) === 'comme') return;
    past.add(layout.segment[place] ?? 0);
  };
  for (const d of found) {
    const least = typeof d.value === 'number' ? d.value : (d.value.min ?? 0);
    if (d.kind === 'ago' && least >= PAST) mark(d.first);
  }
  for (const place of formerAges) mark(place);
  words.forEach((word, i) => {
    const previous = text(i - 1);
    if (
      PAST_WORDS.test(word.text) ||
      (word.text === 'epoque' && previous === 'l') ||
      (word.text === 'passe' && previous === 'le' && text(i - 2) === 'par') ||
      (word.text === 'eu' && /^(?:avais|avait|deja)$/.test(previous)) ||
      (word.text === 'enfance' && text(i - 2) === 'dans') ||
      (word.kind === 'number' && previous === 'en' && (word.value ?? 0) >= 1920 && (word.value ?? 0) <= 2100)
    )
      mark(i);
  });
  return past;
}
