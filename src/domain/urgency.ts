// How soon a person must be helped: the six levels of the contract, and their order.

export const URGENCIES = ['urgence', 'jour', 'jours', 'programmee', 'conseil', 'aucune'] as const;

export type Urgency = (typeof URGENCIES)[number];

/** Regulation priorities that may be suggested to an ARM (fact sheet E2). R1–R4 belong to the physician. */
export const PRIORITIES = ['P0', 'P1', 'P2', 'P3'] as const;

export type Priority = (typeof PRIORITIES)[number];

/** Rank of a level: 0 is the highest (`urgence`), 5 the lowest (`aucune`). */
export function rank(urgency: Urgency): number {
  return URGENCIES.indexOf(urgency);
}

/** True when `a` is strictly more urgent than `b`. */
export function isAbove(a: Urgency, b: Urgency): boolean {
  return rank(a) < rank(b);
}

/** The most urgent of the levels given, or `floor` when there is none. */
export function highest(levels: Iterable<Urgency>, floor: Urgency): Urgency {
  let best = floor;
  for (const level of levels) if (isAbove(level, best)) best = level;
  return best;
}

/** The less urgent of two levels. */
export function lowest(a: Urgency, b: Urgency): Urgency {
  return isAbove(a, b) ? b : a;
}
