// Gives each duration of a text to the finding whose onset it measures, and to the problem as a whole.

import type { FindingId, Quantity } from '../domain/finding.js';
import type { Layout } from './clauses.js';
import type { Cast } from './people.js';
import type { Cards, Deck } from './cards.js';
import type { Idea } from './ideas.js';
import type { Duration } from './time.js';

export interface Placed {
  readonly finding: FindingId;
  readonly person: number;
  readonly value: Quantity;
  readonly first: number;
  readonly last: number;
}

/** The finding and all that it is a kind of. */
function lineage(id: FindingId, cards: Cards): Set<FindingId> {
  const all = new Set<FindingId>();
  const visit = (one: FindingId): void => {
    if (all.has(one)) return;
    all.add(one);
    for (const parent of cards[one]?.kindOf ?? []) visit(parent);
  };
  visit(id);
  return all;
}

function union(a: Quantity, b: Quantity): Quantity {
  const low = (q: Quantity): number => (typeof q === 'number' ? q : (q.min ?? 0));
  const high = (q: Quantity): number => (typeof q === 'number' ? q : (q.max ?? Number.POSITIVE_INFINITY));
  const min = Math.min(low(a), low(b));
  const max = Math.max(high(a), high(b));
  if (min === max) return min;
  return { min, ...(Number.isFinite(max) ? { max } : {}) };
}

/**
 * A duration goes to the durations (`de: […]`) of the ideas of its clause, else of its sentence, else of the whole text when
 * only one can take it; and to `duree`, the problem as a whole, when the idea is of today.
 */
export function placeDurations(
  found: readonly Duration[],
  ideas: readonly Idea[],
  layout: Layout,
  who: Cast,
  deck: Deck,
): Placed[] {
  const { cards, timers } = deck;
  if (found.length === 0) return [];
  const real = ideas.filter((idea) => idea.status === 'present');
  const families = new Map(real.map((idea) => [idea.finding, lineage(idea.finding, cards)]));
  const group = (key: readonly number[]): Map<number, Idea[]> => {
    const map = new Map<number, Idea[]>();
    for (const idea of real) {
      const k = key[idea.first] ?? 0;
      map.set(k, [...(map.get(k) ?? []).slice(-40), idea]);
    }
    return map;
  };
  const bySegment = group(layout.segment);
  const byClause = group(layout.clause);
  const bySentence = group(layout.sentence);
  const placed: Placed[] = [];
  const general = new Map<number, Placed>();

  for (const d of found) {
    const beside = bySegment.get(layout.segment[d.first] ?? 0) ?? [];
    const near = beside.length > 0 ? beside : (byClause.get(layout.clause[d.first] ?? 0) ?? []);
    const wide = bySentence.get(layout.sentence[d.first] ?? 0) ?? [];
    if (d.kind === 'bare' && near.length === 0) continue;
    const take = (scope: readonly Idea[]): Placed[] =>
      timers.flatMap((card) => {
        const idea = scope.find((i) =>
          card.durationOf.some((target) => families.get(i.finding)?.has(target) === true),
        );
        return idea === undefined
          ? []
          : [{ finding: card.id, person: idea.person, value: d.value, first: d.first, last: d.last }];
      });
    let specific = take(near);
    if (specific.length === 0 && near.length === 0) specific = take(wide);
    if (specific.length === 0 && near.length === 0 && wide.length === 0) {
      const any = take(real);
      if (any.length === 1) specific = any;
    }
    placed.push(...specific);
    const scope = near.length > 0 ? near : wide.length > 0 ? wide : d.kind === 'since' ? real : [];
    const today = scope.find((idea) => cards[idea.finding]?.lasting !== true);
    const silent = scope.length === 0 && d.kind === 'since';
    if (d.kind === 'lasted' || cards['duree'] === undefined || (today === undefined && !silent)) continue;
    const person = today?.person ?? who.of[d.first] ?? 0;
    const before = general.get(person);
    general.set(
      person,
      before === undefined
        ? { finding: 'duree', person, value: d.value, first: d.first, last: d.last }
        : { ...before, value: union(before.value, d.value) },
    );
  }
  return [...placed, ...general.values()];
}
