// What the reader keeps at hand of the cards, computed once: the cards themselves, the timers, what a figure proves.

import type { Comparator } from '../domain/condition.js';
import type { FindingId } from '../domain/finding.js';
import type { FindingCard } from '../domain/knowledge.js';

export type Cards = Readonly<Record<FindingId, FindingCard>>;

/** « fievre: quand temperature >= 38 »: a figure that proves a finding. */
export interface Proof {
  readonly finding: FindingId;
  readonly measure: FindingId;
  readonly cmp: Comparator;
  readonly limit: number;
}

export interface Deck {
  readonly cards: Cards;
  /** Durations that measure the onset of something. */
  readonly timers: readonly FindingCard[];
  readonly proofs: readonly Proof[];
  /** Findings about the person who tells, even in a story about someone else: « Êtes-vous à côté de cette personne ? » */
  readonly tellers: ReadonlySet<FindingId>;
  /** The finding that holds a weight, if any. */
  readonly weight: FindingId | undefined;
}

/** A question about a relative that still says « vous » speaks to the one who tells. */
const TO_THE_TELLER = /^\p{L}+-vous\b/u;

/** Prepares the cards of a knowledge for reading. */
export function createDeck(cards: Cards): Deck {
  const all = Object.values(cards);
  return {
    cards,
    timers: all.filter((card) => card.measure === 'durée' && card.durationOf.length > 0),
    proofs: all.flatMap((card): Proof[] => {
      const { when } = card;
      if (when?.op !== 'compare' || typeof when.value !== 'number') return [];
      return [{ finding: card.id, measure: when.finding, cmp: when.cmp, limit: when.value }];
    }),
    tellers: new Set(
      all.filter((card) => TO_THE_TELLER.test(card.questionAbout ?? '')).map((card) => card.id),
    ),
    weight: all.find((card) => card.measure === 'poids')?.id,
  };
}

/** Is a value believable for this finding? A figure out of the card's bounds is not kept. */
export function isBelievable(cards: Cards, finding: FindingId, value: number): boolean {
  const bounds = cards[finding]?.bounds;
  if (!Number.isFinite(value)) return false;
  return bounds === undefined || (value >= bounds[0] && value <= bounds[1]);
}

/** Does a figure meet a limit? */
export function meets(value: number, cmp: Comparator, limit: number): boolean {
  switch (cmp) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '=':
      return value === limit;
  }
}
