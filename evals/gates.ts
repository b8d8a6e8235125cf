// The gates: what makes `aiguillage eval` fail. They count misses on the cases that are not held back; an average hides a death.

import type { CaseResult } from './runner.js';
import { judgeDialogue, judgeOneShot, score } from './score.js';

export interface Gate {
  readonly name: string;
  /** Measured on the open cases; the gate holds when it is at most `most`. */
  readonly value: number;
  readonly most: number;
}

/** The share of open cases that may be sent too high, one shot. The aim is 8 %; the gate is a ratchet, lowered as cards improve. */
export const MOST_OVER = 0.14;

export function gatesOf(results: readonly CaseResult[]): Gate[] {
  const open = results.filter((result) => result.case.reserve === undefined);
  const oneShot = score(open.map(judgeOneShot));
  const dialogue = score(open.map(judgeDialogue));
  return [
    { name: 'urgences manquées, en une fois', value: oneShot.missed, most: 0 },
    { name: 'urgences manquées, à la fin du dialogue', value: dialogue.missed, most: 0 },
    {
      name: 'dialogues qui ne finissent pas',
      value: results.filter((result) => !result.ended).length,
      most: 0,
    },
    {
      name: 'part de trop haut, en une fois',
      value: open.length === 0 ? 0 : oneShot.over / open.length,
      most: MOST_OVER,
    },
  ];
}

export function holds(gate: Gate): boolean {
  return gate.value <= gate.most;
}
