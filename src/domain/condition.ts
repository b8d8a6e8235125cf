// The conditions of rules, once compiled: a small tree evaluated in three-valued (Kleene) logic.

import type { FindingId } from './finding.js';

export type Comparator = '<' | '<=' | '>' | '>=' | '=';

export type Condition =
  | { readonly op: 'is'; readonly finding: FindingId }
  | {
      readonly op: 'compare';
      readonly finding: FindingId;
      readonly cmp: Comparator;
      /** In the canonical unit of the measure, or one of the finding's choices. */
      readonly value: number | string;
    }
  | { readonly op: 'known'; readonly finding: FindingId }
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'atLeast'; readonly n: number; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition };

/** Kleene truth: `null` is unknown, and unknown is never "no". */
export type Truth = boolean | null;

/** Every finding a condition cites, each once, in reading order. */
export function citedFindings(condition: Condition): FindingId[] {
  const found = new Set<FindingId>();
  const visit = (c: Condition): void => {
    switch (c.op) {
      case 'is':
      case 'compare':
      case 'known':
        found.add(c.finding);
        return;
      case 'not':
        visit(c.of);
        return;
      case 'all':
      case 'any':
      case 'atLeast':
        c.of.forEach(visit);
    }
  };
  visit(condition);
  return [...found];
}

/** What a condition demands to be false, one by one: the negations of its outermost conjunction. */
export function denials(condition: Condition): Condition[] {
  if (condition.op === 'all') return condition.of.flatMap(denials);
  return condition.op === 'not' ? [condition.of] : [];
}
