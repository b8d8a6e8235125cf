// The invariants of the architecture, as properties of the shipped knowledge: any situation, however partial or absurd.

import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../domain/knowledge.js';
import type { Observation, Value } from '../domain/finding.js';
import type { Situation } from '../domain/situation.js';
import { EMPTY_SITUATION } from '../domain/situation.js';
import { isAbove, rank } from '../domain/urgency.js';
import { looksDialled } from '../knowledge/check-prose.js';
import { compileKnowledge } from '../knowledge/compile.js';
import { factsOf } from './facts.js';
import { orient } from './index.js';
import { evaluate } from './logic.js';
import { triage } from './triage.js';

const compiled = compileKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
if (!compiled.knowledge) throw new Error('La connaissance ne se compile pas : npm run knowledge check');
const knowledge: Knowledge = compiled.knowledge;

const NOW = new Date('2026-11-24T09:00:00Z');
const RUNS = 400;

const cards = Object.values(knowledge.findings);
const dangers = cards.filter((card) => card.weight === 'danger').map((card) => card.id);
const entries = knowledge.motifs.flatMap((motif) => (motif.entry?.op === 'is' ? [motif.entry.finding] : []));

function valueOf(id: string): fc.Arbitrary<Value> {
  const card = knowledge.findings[id];
  if (card?.choices) return fc.constantFrom(...Object.keys(card.choices), null);
  if (card?.measure) {
    const [min, max] = card.bounds ?? [0, 3000];
    return fc.oneof(fc.double({ min, max, noNaN: true }), fc.constant(null));
  }
  return fc.constantFrom(true, false, null);
}

const observation = (value: Value): Observation => ({ value, by: 'reponse' });

/** Any partial situation around one or two complaints. */
const situations: fc.Arbitrary<Situation> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...entries), { minLength: 0, maxLength: 2 }),
    fc.uniqueArray(fc.constantFrom(...cards.map((card) => card.id)), { maxLength: 30 }),
  )
  .chain(([open, others]) =>
    fc.tuple(fc.constant(open), fc.tuple(...others.map((id) => fc.tuple(fc.constant(id), valueOf(id))))),
  )
  .map(([open, values]) => ({
    ...EMPTY_SITUATION,
    findings: Object.fromEntries([
      ...values.map(([id, value]) => [id, observation(value)] as const),
      ...open.map((id) => [id, observation(true)] as const),
    ]),
  }));

const levelOf = (situation: Situation) =>
  triage(
    knowledge,
    situation,
    factsOf(knowledge, situation, NOW),
    factsOf(knowledge, situation, NOW, 'words'),
  );
const withFinding = (situation: Situation, id: string, value: Value): Situation => ({
  ...situation,
  findings: { ...situation.findings, [id]: observation(value) },
});

describe('I1 raise-only', () => {
  it('one more danger never lowers the level', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...dangers), (situation, danger) => {
        const before = levelOf(situation);
        fc.pre(before.fallback === null);
        expect(isAbove(before.urgency, levelOf(withFinding(situation, danger, true)).urgency)).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  it('denying one more danger never raises it', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...dangers), (situation, danger) => {
        fc.pre(situation.findings[danger] === undefined);
        const before = levelOf(situation);
        fc.pre(before.fallback === null);
        expect(isAbove(levelOf(withFinding(situation, danger, false)).urgency, before.urgency)).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('I2 red flag first, and F2', () => {
  it('an emergency asks nothing more and is final', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { orientation, question } = orient(knowledge, situation, { now: NOW, audience: 'patient' });
        if (orientation.urgency !== 'urgence') return;
        expect(question).toBeNull();
        expect(orientation).toMatchObject({ final: true, ceiling: 'urgence', pathway: { family: '15' } });
      }),
      { numRuns: RUNS },
    );
  });
});

describe('I3 no invented contact', () => {
  const values = Object.values(knowledge.contacts)
    .map((contact) => contact.value)
    .sort((a, b) => b.length - a.length);
  const strings = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : value !== null && typeof value === 'object'
        ? Object.values(value).flatMap(strings)
        : [];
  it('every number shown is that of a contact', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { orientation, question } = orient(knowledge, situation, { now: NOW, audience: 'regulation' });
        const { pathway, alternatives, supports, ...prose } = orientation;
        const shown = [pathway, ...alternatives, ...supports].flatMap((one) => one.contact);
        for (const contact of shown) expect(values).toContain(contact.value);
        for (const text of strings([prose, question])) {
          const bare = values.reduce((rest, value) => rest.replaceAll(value, ''), text);
          expect(looksDialled(bare), text).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('I4 unknown is not "no", and F3', () => {
  it('a motif below its base has excluded every one of its dangers', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const facts = factsOf(knowledge, situation, NOW);
        const told = factsOf(knowledge, situation, NOW, 'words');
        for (const open of triage(knowledge, situation, facts, told).motifs) {
          if (!isAbove(open.motif.base, open.level) || open.concerns === null) continue;
          const above = open.motif.rules.filter((rule) => isAbove(rule.then.urgency, open.motif.base));
          for (const rule of above) expect(evaluate(rule.when, told), rule.id).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('nothing below "jour" is final while an emergency is undecided', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { orientation } = orient(knowledge, situation, { now: NOW, audience: 'patient' });
        if (!orientation.final || rank(orientation.urgency) <= rank('jour')) return;
        expect(isAbove(orientation.ceiling, 'jour')).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  it('forgetting a denial never makes the level lower', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const before = levelOf(situation);
        fc.pre(before.fallback === null);
        const kept = Object.entries(situation.findings).filter(
          ([id, seen]) => !(seen.value === false && knowledge.findings[id]?.weight === 'danger'),
        );
        const after = levelOf({ ...situation, findings: Object.fromEntries(kept) });
        expect(isAbove(before.urgency, after.urgency)).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('I5 explained, and F10', () => {
  it('every orientation says why, and no reason comes from a rule of another level', () => {
    const levels = new Map(
      knowledge.motifs.flatMap((motif) => motif.rules.map((rule) => [rule.id, rule.then.urgency])),
    );
    fc.assert(
      fc.property(situations, (situation) => {
        const { orientation } = orient(knowledge, situation, { now: NOW, audience: 'patient' });
        expect(orientation.reasons.length).toBeGreaterThan(0);
        expect(orientation.safetyNet.length).toBeGreaterThan(0);
        for (const reason of orientation.reasons) {
          expect(reason.source.title).not.toBe('');
          const level = levels.get(reason.rule);
          if (level) expect(level, reason.rule).toBe(orientation.urgency);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('I8 reproducible', () => {
  it('is byte-identical, whatever the order in which things were said', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const shuffled = {
          ...situation,
          findings: Object.fromEntries(Object.entries(situation.findings).reverse()),
        };
        const options = { now: NOW, audience: 'regulation' } as const;
        expect(JSON.stringify(orient(knowledge, shuffled, options))).toBe(
          JSON.stringify(orient(knowledge, situation, options)),
        );
      }),
      { numRuns: RUNS },
    );
  });
});
