// Adds what was just read to what was known, so that a later text can worry more and never reassure by itself.

import type { FindingId, Measure, Observation, Quantity, Value } from '../domain/finding.js';
import type { FindingCard } from '../domain/knowledge.js';

/** The usual value of a measure: the farther from it, the more worrying. Only for those that change within a day. */
const USUAL: Partial<Record<Measure, number>> = {
  température: 37,
  pression: 125,
  fréquence: 75,
  saturation: 100,
  glycémie: 1,
  cétonémie: 0,
  nombre: 0,
};

export type Findings = Readonly<Record<FindingId, Observation>>;

const isQuantity = (value: Value): value is Quantity =>
  typeof value === 'number' || (typeof value === 'object' && value !== null);

function sameValue(a: Value, b: Value): boolean {
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null)
    return a.min === b.min && a.max === b.max;
  return a === b;
}

function isWithin(exact: number, range: { readonly min?: number; readonly max?: number }): boolean {
  return exact >= (range.min ?? Number.NEGATIVE_INFINITY) && exact <= (range.max ?? Number.POSITIVE_INFINITY);
}

function contest(observation: Observation): Observation {
  return observation.contested === true ? observation : { ...observation, contested: true };
}

function mergeQuantity(
  before: Observation,
  old: Quantity,
  next: Observation,
  now: Quantity,
  card: FindingCard | undefined,
): Observation {
  if (typeof old === 'number' && typeof now === 'number') {
    const usual = card?.measure === undefined ? undefined : USUAL[card.measure];
    if (usual === undefined) return contest(before);
    return Math.abs(now - usual) > Math.abs(old - usual) ? next : before;
  }
  if (typeof old === 'number')
    return typeof now === 'object' && isWithin(old, now) ? before : contest(before);
  if (typeof now === 'number') return next;
  const min = Math.max(old.min ?? Number.NEGATIVE_INFINITY, now.min ?? Number.NEGATIVE_INFINITY);
  const max = Math.min(old.max ?? Number.POSITIVE_INFINITY, now.max ?? Number.POSITIVE_INFINITY);
  if (min > max) return contest(before);
  const value = { ...(Number.isFinite(min) ? { min } : {}), ...(Number.isFinite(max) ? { max } : {}) };
  if (sameValue(value, old)) return before;
  return sameValue(value, now) ? next : { ...before, value };
}

/**
 * One observation after another of the same finding.
 * @param correction the person takes back their words (« en fait », « pardon »): a neutral value is replaced
 */
export function mergeObservation(
  before: Observation | undefined,
  next: Observation,
  card: FindingCard | undefined,
  correction = false,
): Observation {
  if (before === undefined || before.value === null)
    return before !== undefined && next.value === null ? before : next;
  if (next.value === null || sameValue(before.value, next.value))
    return next.by === 'reponse' && before.contested === true && next.value !== null ? next : before;
  if (next.by === 'reponse') return next;
  if (isQuantity(before.value) && isQuantity(next.value))
    return correction ? next : mergeQuantity(before, before.value, next, next.value, card);
  if (typeof before.value === 'string' && typeof next.value === 'string')
    return correction ? next : contest(before);
  if (typeof next.value !== 'boolean' || typeof before.value !== 'boolean')
    return typeof next.value === 'boolean' ? before : next;
  const worrying = card?.weight !== 'rassurant';
  return next.value === worrying ? next : contest(before);
}

/** All findings of a person after a reading. Reading the same thing twice changes nothing. */
export function mergeFindings(
  before: Findings,
  next: Findings,
  cards: Readonly<Record<FindingId, FindingCard>>,
  correction = false,
): Findings {
  const merged: Record<FindingId, Observation> = { ...before };
  for (const [id, observation] of Object.entries(next))
    merged[id] = mergeObservation(before[id], observation, cards[id], correction);
  return merged;
}
