// The gates give way when they must: below, at and above each line.

import { describe, expect, it } from 'vitest';
import type { Orientation } from '../src/domain/orientation.js';
import type { Urgency } from '../src/domain/urgency.js';
import type { EvalCase } from './case.js';
import { gatesOf, holds, MOST_OVER } from './gates.js';
import type { CaseResult } from './runner.js';
import { judgeOneShot, score } from './score.js';

function result(
  expected: Urgency[],
  given: Urgency,
  more: { reserve?: 'oui'; ended?: boolean; dialogue?: Urgency } = {},
): CaseResult {
  const orientation = (urgency: Urgency): Orientation =>
    ({ urgency, pathway: { family: '15' }, supports: [] }) as unknown as Orientation;
  const test: EvalCase = {
    id: 'c',
    origine: 'fait pour ce test',
    groupe: [],
    texte: '',
    audience: 'patient',
    attendu: { niveau: expected, aides: [], 'pas-aides': [] },
    verite: {},
    ...(more.reserve ? { reserve: more.reserve } : {}),
  };
  return {
    suite: 's',
    case: test,
    oneShot: orientation(given),
    dialogue: orientation(more.dialogue ?? given),
    questions: 0,
    ended: more.ended ?? true,
  };
}

const broken = (results: CaseResult[]): string[] =>
  gatesOf(results)
    .filter((gate) => !holds(gate))
    .map((gate) => gate.name);
const many = (count: number, make: () => CaseResult): CaseResult[] => Array.from({ length: count }, make);

describe('gates', () => {
  it('hold when every emergency reaches the 15', () => {
    expect(broken([result(['urgence'], 'urgence'), result(['conseil'], 'conseil')])).toEqual([]);
  });

  it('one missed emergency among a hundred right answers is enough', () => {
    expect(
      broken([...many(100, () => result(['conseil'], 'conseil')), result(['urgence'], 'jour')]),
    ).toContain('urgences manquées, en une fois');
  });

  it('an emergency lost during the dialogue is a miss', () => {
    expect(broken([result(['urgence'], 'urgence', { dialogue: 'jour' })])).toEqual([
      'urgences manquées, à la fin du dialogue',
    ]);
  });

  it('held-back cases are reported, not gated', () => {
    expect(broken([result(['urgence'], 'conseil', { reserve: 'oui' })])).toEqual([]);
  });

  it('a dialogue without end gives way', () => {
    expect(broken([result(['conseil'], 'conseil', { ended: false })])).toEqual([
      'dialogues qui ne finissent pas',
    ]);
  });

  it.each([
    [100 * MOST_OVER - 1, []],
    [100 * MOST_OVER, []],
    [100 * MOST_OVER + 1, ['part de trop haut, en une fois']],
  ])('%i too high out of a hundred', (tooHigh, expected) => {
    const results = [
      ...many(tooHigh, () => result(['conseil'], 'jour')),
      ...many(100 - tooHigh, () => result(['conseil'], 'conseil')),
    ];
    expect(broken(results)).toEqual(expected);
  });
});

describe('score', () => {
  it('tells under, over and dangerous apart, and accepts a list of levels', () => {
    const s = score(
      [result(['urgence'], 'conseil'), result(['jour', 'urgence'], 'jour'), result(['conseil'], 'jours')].map(
        judgeOneShot,
      ),
    );
    expect(s).toMatchObject({
      cases: 3,
      exact: 1,
      under: 1,
      over: 1,
      emergencies: 1,
      missed: 1,
      dangerous: 1,
      selfCare: 1,
      selfCareRecognised: 0,
    });
  });
});
