// Every motif walked through, over the boundary values of what it cites: every path ends, every rule can decide, no flag lowers.

import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { citedFindings, type Condition } from '../domain/condition.js';
import type { Value } from '../domain/finding.js';
import type { Knowledge, Motif, Rule } from '../domain/knowledge.js';
import type { Question } from '../domain/orientation.js';
import { EMPTY_SITUATION, type Situation } from '../domain/situation.js';
import { isAbove } from '../domain/urgency.js';
import { compileKnowledge } from '../knowledge/compile.js';
import { factsOf } from './facts.js';
import { answer, MOST_QUESTIONS, orient, type AnswerValue } from './index.js';
import { evaluate } from './logic.js';
import { triage } from './triage.js';

const compiled = compileKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
if (!compiled.knowledge) throw new Error('La connaissance ne se compile pas : npm run knowledge check');
const knowledge: Knowledge = compiled.knowledge;
const NOW = new Date('2026-11-24T09:00:00Z');
const options = { now: NOW, audience: 'patient' } as const;

vi.setConfig({ testTimeout: 60_000 });

type Values = Record<string, Value>;

const situationWith = (values: Values): Situation => ({
  ...EMPTY_SITUATION,
  findings: Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { value, by: 'reponse' as const }]),
  ),
});

/** Thresholds that the whole knowledge compares a measure with. */
function thresholds(finding: string): number[] {
  const found = new Set<number>();
  const visit = (c: Condition): void => {
    if (c.op === 'compare' && c.finding === finding && typeof c.value === 'number') found.add(c.value);
    else if (c.op === 'not') visit(c.of);
    else if ('of' in c && Array.isArray(c.of)) c.of.forEach(visit);
  };
  for (const motif of knowledge.motifs) {
    for (const part of [
      motif.for,
      motif.entry,
      ...motif.rules.map((r) => r.when),
      ...motif.terrains.map((t) => t.when),
    ])
      if (part) visit(part);
  }
  for (const card of Object.values(knowledge.findings)) if (card.when) visit(card.when);
  return [...found];
}

/** Ordinary people first: an age of a grown-up, of a child, of an old person. */
const ORDINARY_AGES = [30, 5, 70, 1.5, 0.4, 12];

/** Values on each side of every threshold, inside what is believable. */
function boundaries(finding: string): number[] {
  const [min, max] = knowledge.findings[finding]?.bounds ?? [0, 100_000];
  const values = thresholds(finding).flatMap((t) => [t - 0.01, t, t + 0.01]);
  const ordinary = knowledge.findings[finding]?.measure === 'âge' ? ORDINARY_AGES : [];
  return [...new Set([...ordinary, ...values.sort((a, b) => a - b)].filter((v) => v >= min && v <= max))];
}

type Goal = readonly [condition: Condition, wanted: boolean];

/** Assignments that meet every goal and extend `known`, found by backtracking; a finding is never given two values. */
function* solve(goals: readonly Goal[], known: Values): Generator<Values> {
  steps += 1;
  if (steps > MOST_STEPS) return;
  const [goal, ...rest] = goals;
  if (!goal) {
    yield known;
    return;
  }
  const [condition, wanted] = goal;
  switch (condition.op) {
    case 'is': {
      const card = knowledge.findings[condition.finding];
      if (card?.when && card.question === undefined && card.said.length === 0)
        yield* solve([[card.when, wanted], ...rest], known);
      else if (known[condition.finding] === undefined)
        yield* solve(rest, { ...known, [condition.finding]: wanted });
      else if (known[condition.finding] === wanted) yield* solve(rest, known);
      return;
    }
    case 'compare':
    case 'known': {
      const card = knowledge.findings[condition.finding];
      const values: Value[] = card?.choices
        ? Object.keys(card.choices)
        : card?.measure
          ? boundaries(condition.finding)
          : [true, false];
      const tried = known[condition.finding] === undefined ? values : [known[condition.finding] as Value];
      for (const value of tried) {
        const next = { ...known, [condition.finding]: value };
        if (evaluate(condition, factsOf(knowledge, situationWith(next), NOW)) === wanted)
          yield* solve(rest, next);
      }
      return;
    }
    case 'not':
      yield* solve([[condition.of, !wanted], ...rest], known);
      return;
    case 'all':
    case 'any': {
      const every = (condition.op === 'all') === wanted;
      if (every) yield* solve([...condition.of.map((c): Goal => [c, wanted]), ...rest], known);
      else for (const c of condition.of) yield* solve([[c, wanted], ...rest], known);
      return;
    }
    case 'atLeast':
      if (wanted)
        yield* solve([...condition.of.slice(0, condition.n).map((c): Goal => [c, true]), ...rest], known);
      else yield* solve([...condition.of.map((c): Goal => [c, false]), ...rest], known);
  }
}

/** Backtracking is bounded: past this many steps, what was found is enough. */
const MOST_STEPS = 4000;
let steps = 0;

function some(goals: readonly Goal[], most: number, known: Values = {}): Values[] {
  const found: Values[] = [];
  steps = 0;
  for (const values of solve(goals, known)) {
    found.push(values);
    if (found.length >= most) break;
  }
  return found;
}

const ALWAYS: Condition = { op: 'all', of: [] };

/** Every value worth trying for a finding. */
function possible(finding: string): Value[] {
  const card = knowledge.findings[finding];
  if (card?.choices) return Object.keys(card.choices);
  return card?.measure ? [...boundaries(finding), 0, null] : [true, false];
}

/**
 * Situations in which the motif is open, concerns the person, and the rule holds while no higher one does. A rule below the base denies
 * most of the card: the search starts from every danger denied, but those that open the motif.
 */
function deciding(motif: Motif, rule: Rule): Values[] {
  const opens = new Set(citedFindings(motif.entry ?? ALWAYS));
  const lowers = isAbove(motif.base, rule.then.urgency);
  const dangers = motif.rules
    .flatMap((r) => citedFindings(r.when))
    .filter((id) => knowledge.findings[id]?.weight === 'danger');
  const start: Values = lowers
    ? Object.fromEntries(dangers.filter((id) => !opens.has(id)).map((id) => [id, false]))
    : {};
  const higher = lowers
    ? motif.rules.filter(
        (r) => isAbove(motif.base, r.then.urgency) && isAbove(r.then.urgency, rule.then.urgency),
      )
    : [];
  const entry = motif.entry ?? ALWAYS;
  return disjuncts(entry).flatMap((door) => {
    const open: Goal[] = [
      [motif.for ?? ALWAYS, true],
      [own(rule.when), true],
      [door, true],
    ];
    const goals: Goal[] = [...open, ...higher.map((r): Goal => [own(r.when), false]), [rule.when, true]];
    return [...some(goals, 8, start), ...(lowers ? some(open, 8, start) : [])];
  });
}

/** The ways in which a condition can hold, each door tried apart. */
function disjuncts(condition: Condition): Condition[] {
  if (condition.op === 'any') return condition.of.flatMap(disjuncts);
  if (condition.op !== 'all') return [condition];
  return condition.of.reduce<Condition[]>(
    (ways, part) =>
      ways.flatMap((way) => disjuncts(part).map((d): Condition => ({ op: 'all', of: [way, d] }))),
    [ALWAYS],
  );
}

/** A condition without the dangers it excludes: those are denied from the start, and searching through them is long. */
function own(condition: Condition): Condition {
  return condition.op === 'all'
    ? {
        op: 'all',
        of: condition.of.filter(
          (c) => c.op !== 'not' && !(c.op === 'all' && c.of.every((d) => d.op === 'not')),
        ),
      }
    : condition;
}

const openings = (motif: Motif): Values[] =>
  some(
    [[{ op: 'all', of: [motif.entry ?? { op: 'all', of: [] }, motif.for ?? { op: 'all', of: [] }] }, true]],
    6,
  );

function answersFor(question: Question): Record<string, AnswerValue>[] {
  if (question.kind === 'list') {
    const ids = (question.choices ?? []).map((choice) => choice.id);
    const none = Object.fromEntries(ids.map((id) => [id, false]));
    return [
      none,
      Object.fromEntries(ids.map((id) => [id, null])),
      ...ids.map((id) => ({ ...none, [id]: true })),
    ];
  }
  if (question.kind === 'choice')
    return (question.choices ?? []).map((choice) => ({ [question.finding]: choice.id }));
  if (question.kind === 'number')
    return [...boundaries(question.finding), null].map((v) => ({ [question.finding]: v }));
  return [true, false, null].map((v) => ({ [question.finding]: v }));
}

const MOST_STATES = 250;

describe.each(
  knowledge.motifs.filter((motif) => motif.entry !== null).map((motif) => [motif.id, motif] as const),
)('%s', (_, motif) => {
  it('every path of questions ends, with a pathway, a reason and a safety net (F21)', () => {
    const seen = new Set<string>();
    const stack = openings(motif).slice(0, 3).map(situationWith);
    let ends = 0;
    while (stack.length > 0 && seen.size < MOST_STATES) {
      const situation = stack.pop() as Situation;
      const key = JSON.stringify(situation.findings);
      if (seen.has(key)) continue;
      seen.add(key);
      const { orientation, question } = orient(knowledge, situation, options);
      if (!question || question.kind === 'text') {
        ends += 1;
        expect(orientation.pathway.label).not.toBe('');
        expect(orientation.pathway.how).not.toBe('');
        expect(orientation.reasons.length).toBeGreaterThan(0);
        expect(orientation.safetyNet.length).toBeGreaterThan(0);
        continue;
      }
      expect(situation.asked.length).toBeLessThan(MOST_QUESTIONS);
      for (const answers of answersFor(question)) {
        const next = answer(knowledge, { ...situation, asked: [...situation.asked, question.id] }, answers);
        if (!next.ok) throw new Error(next.problems.map((p) => p.message).join(' '));
        stack.push(next.situation);
      }
    }
    expect(ends).toBeGreaterThan(0);
  });

  it('every rule can hold and be the one that decides', () => {
    const ids = [
      ...new Set([...motif.rules.map((rule) => rule.when), motif.for ?? ALWAYS].flatMap(citedFindings)),
    ];
    const isDanger = (id: string): boolean => knowledge.findings[id]?.weight === 'danger';
    const quiet = Object.fromEntries(ids.filter(isDanger).map((id) => [id, false]));
    const settings = fc.sample(
      fc.record(
        Object.fromEntries(
          ids.filter((id) => !isDanger(id)).map((id) => [id, fc.constantFrom(...possible(id))]),
        ),
      ),
      { numRuns: 25, seed: 1 },
    );
    for (const rule of motif.rules) {
      const decides = deciding(motif, rule).some((values) =>
        [{}, ...settings].some((others) => {
          const situation = situationWith({ ...quiet, ...others, ...values });
          const result = triage(knowledge, situation, factsOf(knowledge, situation, NOW));
          const open = result.motifs.find((m) => m.motif.id === motif.id);
          return open !== undefined && open.held.includes(rule) && open.ownLevel === rule.then.urgency;
        }),
      );
      expect(decides, `la règle « ${rule.id} » ne décide jamais`).toBe(true);
    }
  });

  it('adding any cited danger to any witness never lowers', () => {
    const dangers = [...new Set(motif.rules.flatMap((rule) => citedFindings(rule.when)))].filter(
      (id) => knowledge.findings[id]?.weight === 'danger',
    );
    for (const rule of motif.rules) {
      for (const base of deciding(motif, rule).slice(0, 3)) {
        const before = triage(
          knowledge,
          situationWith(base),
          factsOf(knowledge, situationWith(base), NOW),
        ).urgency;
        for (const danger of dangers) {
          const more = situationWith({ ...base, [danger]: true });
          const after = triage(knowledge, more, factsOf(knowledge, more, NOW)).urgency;
          expect(isAbove(before, after), `${rule.id} + ${danger} : ${before} → ${after}`).toBe(false);
        }
      }
    }
  });
});
