// Three-valued (Kleene) evaluation of conditions: true, false, or unknown (null), and unknown is never "no".

import type { Comparator, Condition, Truth } from '../domain/condition.js';
import type { FindingId, Quantity } from '../domain/finding.js';

/** What is known of a finding once everything was considered; `undefined` is unknown. */
export type Fact = boolean | string | Quantity | undefined;

export type Facts = (finding: FindingId) => Fact;

function compareInterval(min: number, max: number, cmp: Comparator, bound: number): Truth {
  switch (cmp) {
    case '<':
      return max < bound ? true : min >= bound ? false : null;
    case '<=':
      return max <= bound ? true : min > bound ? false : null;
    case '>':
      return min > bound ? true : max <= bound ? false : null;
    case '>=':
      return min >= bound ? true : max < bound ? false : null;
    case '=':
      return min === bound && max === bound ? true : bound < min || bound > max ? false : null;
  }
}

function compare(fact: Fact, cmp: Comparator, bound: number | string): Truth {
  if (fact === undefined || fact === true) return null;
  // `false` stands for a measure that was set aside: see askedFacts in triage.ts.
  if (fact === false) return false;
  if (typeof fact === 'string') return cmp === '=' ? fact === bound : null;
  if (typeof bound === 'string') return null;
  if (typeof fact === 'number') return compareInterval(fact, fact, cmp, bound);
  return compareInterval(fact.min ?? -Infinity, fact.max ?? Infinity, cmp, bound);
}

/** `all`: false as soon as one is false, true when all are, unknown otherwise. */
export function all(truths: Iterable<Truth>): Truth {
  let result: Truth = true;
  for (const truth of truths) {
    if (truth === false) return false;
    if (truth === null) result = null;
  }
  return result;
}

/** `any`: true as soon as one is true, false when all are, unknown otherwise. */
export function any(truths: Iterable<Truth>): Truth {
  let result: Truth = false;
  for (const truth of truths) {
    if (truth === true) return true;
    if (truth === null) result = null;
  }
  return result;
}

/** `not`: unknown stays unknown. */
export function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

/** A half-open range ("older than ten") is not a known value; two bounds are. */
function isKnown(fact: Fact): boolean {
  return typeof fact === 'object' ? fact.min !== undefined && fact.max !== undefined : fact !== undefined;
}

/** Truth of a condition for the facts given. */
export function evaluate(condition: Condition, facts: Facts): Truth {
  switch (condition.op) {
    case 'is': {
      const fact = facts(condition.finding);
      return typeof fact === 'boolean' ? fact : null;
    }
    case 'compare':
      return compare(facts(condition.finding), condition.cmp, condition.value);
    case 'known':
      return isKnown(facts(condition.finding));
    case 'not':
      return not(evaluate(condition.of, facts));
    case 'all':
      return all(condition.of.map((c) => evaluate(c, facts)));
    case 'any':
      return any(condition.of.map((c) => evaluate(c, facts)));
    case 'atLeast': {
      const truths = condition.of.map((c) => evaluate(c, facts));
      const yes = truths.filter((t) => t === true).length;
      const open = truths.filter((t) => t === null).length;
      return yes >= condition.n ? true : yes + open < condition.n ? false : null;
    }
  }
}

/** Findings that could still change an undecided condition, in reading order; decided branches are skipped. */
export function openFindings(condition: Condition, facts: Facts): FindingId[] {
  if (evaluate(condition, facts) !== null) return [];
  switch (condition.op) {
    case 'is':
    case 'compare':
    case 'known':
      return [condition.finding];
    case 'not':
      return openFindings(condition.of, facts);
    case 'all':
    case 'any':
    case 'atLeast':
      return condition.of.flatMap((c) => openFindings(c, facts));
  }
}
