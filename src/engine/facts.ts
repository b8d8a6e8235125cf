// From what was observed to what is known: kinds and parents, derived findings, vital doubts, the hour.

import { CONTEXT_FINDINGS, type FindingId } from '../domain/finding.js';
import type { FindingCard, Knowledge } from '../domain/knowledge.js';
import type { Situation } from '../domain/situation.js';
import { evaluate, type Fact, type Facts } from './logic.js';
import { isOfficeHours } from './time.js';

const childrenCache = new WeakMap<Knowledge, Map<FindingId, FindingId[]>>();

function childrenOf(knowledge: Knowledge): Map<FindingId, FindingId[]> {
  const cached = childrenCache.get(knowledge);
  if (cached) return cached;
  const children = new Map<FindingId, FindingId[]>();
  for (const card of Object.values(knowledge.findings)) {
    for (const parent of card.kindOf) children.set(parent, [...(children.get(parent) ?? []), card.id]);
  }
  childrenCache.set(knowledge, children);
  return children;
}

/** A finding that is only ever computed from others: nobody says it, nobody is asked. */
export function isDerivedOnly(card: FindingCard): boolean {
  return card.when !== undefined && card.question === undefined && card.said.length === 0;
}

/** Whether a reassuring finding of the situation denies this one in the person's words. */
function deniedInWords(knowledge: Knowledge, situation: Situation): (id: FindingId) => boolean {
  const named = new Set<FindingId>();
  let everything = false;
  for (const [id, seen] of Object.entries(situation.findings)) {
    const excludes = seen.value === true ? (knowledge.findings[id]?.excludes ?? []) : [];
    if (excludes === 'tout') everything = true;
    else for (const other of excludes) named.add(other);
  }
  return (id) => {
    const card = knowledge.findings[id];
    return named.has(id) || (everything && card?.weight === 'danger' && !card.lasting);
  };
}

/**
 * The facts of a situation at an instant. Presence wins over absence: a finding is present when it was said, when a kind of it is
 * present, when its definition holds, or when the person does not know and the doubt is vital; it is absent when it was denied or
 * when what it is a kind of is absent; otherwise it is unknown (`undefined`). With `words`, what a reassuring finding denies is absent
 * too: enough for the level given now, never for not asking.
 */
export function factsOf(
  knowledge: Knowledge,
  situation: Situation,
  now: Date,
  words: 'asked' | 'words' = 'asked',
): Facts {
  const denied = words === 'words' ? deniedInWords(knowledge, situation) : () => false;
  const children = childrenOf(knowledge);
  const memo = new Map<FindingId, Fact>();
  const presence = new Map<FindingId, boolean>();

  const stated = (id: FindingId): unknown => situation.findings[id]?.value;

  const present = (id: FindingId): boolean => {
    const known = presence.get(id);
    if (known !== undefined) return known;
    presence.set(id, false);
    const card = knowledge.findings[id];
    const result =
      stated(id) === true ||
      (stated(id) === null && card?.vital === true) ||
      (children.get(id) ?? []).some(present) ||
      (card?.when !== undefined && evaluate(card.when, facts) === true);
    presence.set(id, result);
    return result;
  };

  const absent = (id: FindingId): boolean =>
    !present(id) &&
    (stated(id) === false ||
      denied(id) ||
      isImpossible(knowledge.findings[id]) ||
      (knowledge.findings[id]?.kindOf ?? []).some(absent));

  const isImpossible = (card: FindingCard | undefined): boolean =>
    card?.impossible !== undefined && evaluate(card.impossible, facts) === true;

  const resolve = (id: FindingId): Fact => {
    const card = knowledge.findings[id];
    if (!card) return undefined;
    if (id === CONTEXT_FINDINGS.officeHours) return isOfficeHours(now);
    if (id === CONTEXT_FINDINGS.aboutARelative) return situation.informant === 'proche';
    if (card.measure || card.choices) {
      const value = situation.findings[id]?.value;
      return value === null || typeof value === 'boolean' ? undefined : value;
    }
    if (present(id)) return true;
    if (absent(id)) return false;
    if (card.when && isDerivedOnly(card)) return evaluate(card.when, facts) ?? undefined;
    return undefined;
  };

  const facts: Facts = (id) => {
    if (memo.has(id)) return memo.get(id);
    const fact = resolve(id);
    memo.set(id, fact);
    return fact;
  };
  return facts;
}
