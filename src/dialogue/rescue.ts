// An emergency readable in a request that is refused is still answered: what can be believed of it is oriented all the same.

import type { FindingId, Observation } from '../domain/finding.js';
import type { Audience } from '../domain/orientation.js';
import { EMPTY_SITUATION, type Situation } from '../domain/situation.js';
import { answerFaults, believable, type Answers } from './check.js';
import { takeTurn, type Mind, type Turn } from './turn.js';

/** What was found in a request, in any state: nothing here is trusted. */
export interface Fragments {
  /** Every piece of text, wherever it stood. */
  readonly words: readonly string[];
  readonly situation: unknown;
  readonly answers: unknown;
  readonly audience: unknown;
}

type Plain = boolean | number | string | null;

const isPlain = (value: unknown): value is Plain =>
  value === null || ['boolean', 'number', 'string'].includes(typeof value);

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function situationFrom(mind: Mind, raw: unknown): Situation {
  const findings: Record<FindingId, Observation> = {};
  for (const [id, seen] of entries(new Map(entries(raw)).get('findings'))) {
    const value = new Map(entries(seen)).get('value');
    if (isPlain(value)) findings[id] = { value, by: 'texte' };
  }
  return { ...EMPTY_SITUATION, findings: believable(mind.knowledge, findings) };
}

function answersFrom(mind: Mind, raw: unknown): Answers {
  const plain = entries(raw).filter((entry): entry is [string, Plain] => isPlain(entry[1]));
  return Object.fromEntries(
    plain.filter(([id, value]) => answerFaults(mind.knowledge, { [id]: value }).length === 0),
  );
}

/** The turn that the fragments would have given, when it is an emergency; null otherwise. */
export function emergencyIn(mind: Mind, found: Fragments, now: Date): Turn | null {
  const audiences: readonly Audience[] = ['patient', 'agent', 'regulation'];
  const result = takeTurn(
    mind,
    {
      audience: audiences.find((audience) => audience === found.audience) ?? 'patient',
      // A full stop between pieces, so that words of two fields never make one sentence.
      text: found.words.join('.\n'),
      answers: answersFrom(mind, found.answers),
      situation: situationFrom(mind, found.situation),
    },
    now,
  );
  return result.ok && result.turn.orientation.urgency === 'urgence' ? result.turn : null;
}
