// The person's own answers to questions: the only thing, with a plain denial in their words, that makes a danger absent (I1).

import type { FindingId, Observation } from '../domain/finding.js';
import type { Knowledge } from '../domain/knowledge.js';
import type { Situation } from '../domain/situation.js';

export type AnswerValue = boolean | number | string | null;

export interface AnswerProblem {
  readonly finding: FindingId;
  /** French sentence naming the fact and the likely cause. */
  readonly message: string;
}

export type AnswerResult =
  | { readonly ok: true; readonly situation: Situation }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

function problemWith(knowledge: Knowledge, finding: FindingId, value: AnswerValue): string | null {
  const card = Object.hasOwn(knowledge.findings, finding) ? knowledge.findings[finding] : undefined;
  if (!card)
    return `« ${finding} » n'est pas un constat connu. Les constats sont listés par /api/v1/knowledge.`;
  if (value === null) return null;
  if (card.measure) {
    if (typeof value !== 'number' || !Number.isFinite(value)) return `« ${finding} » attend un nombre.`;
    const [min, max] = card.bounds ?? [0, Number.MAX_SAFE_INTEGER];
    return value < min || value > max
      ? `« ${finding} » doit être entre ${min} et ${max} ; reçu ${value}.`
      : null;
  }
  if (card.choices) {
    return typeof value === 'string' && Object.hasOwn(card.choices, value)
      ? null
      : `« ${finding} » attend l'un de : ${Object.keys(card.choices).join(', ')}.`;
  }
  return typeof value === 'boolean'
    ? null
    : `« ${finding} » attend oui (true), non (false) ou inconnu (null).`;
}

/**
 * The situation once the answers are in. Values are in the canonical unit of the finding (see `MEASURES`).
 * An unknown finding or an unbelievable value is reported, and nothing is applied.
 */
export function answer(
  knowledge: Knowledge,
  situation: Situation,
  answers: Readonly<Record<FindingId, AnswerValue>>,
): AnswerResult {
  const problems = Object.entries(answers).flatMap(([finding, value]) => {
    const message = problemWith(knowledge, finding, value);
    return message ? [{ finding, message }] : [];
  });
  if (problems.length > 0) return { ok: false, problems };
  const given = Object.fromEntries(
    Object.entries(answers).map(([finding, value]): [FindingId, Observation] => [
      finding,
      { value, by: 'reponse' },
    ]),
  );
  return {
    ok: true,
    situation: { ...situation, unread: false, findings: { ...situation.findings, ...given } },
  };
}
