// Values that come from outside, checked against the knowledge: known findings, the right kind of value, believable measures.

import type { FindingId, Observation, Quantity, Value } from '../domain/finding.js';
import type { FindingCard, Knowledge } from '../domain/knowledge.js';
import type { Person, Situation } from '../domain/situation.js';
import { findingsOfQuestion, OPENING_QUESTION, type AnswerValue } from '../engine/index.js';

export interface Fault {
  /** Dotted path of the field: `answers.age`. */
  readonly field: string;
  /** One French sentence. */
  readonly detail: string;
}

export type Answers = Readonly<Record<FindingId, AnswerValue>>;

/** `constructor` is a word that a client may send: only the card's own keys count. */
function cardOf(knowledge: Knowledge, id: FindingId): FindingCard | undefined {
  return Object.hasOwn(knowledge.findings, id) ? knowledge.findings[id] : undefined;
}

const isQuantity = (value: Value): value is Exclude<Quantity, number> =>
  typeof value === 'object' && value !== null;

function measureFault(card: FindingCard, value: Value): string | null {
  const [min, max] = card.bounds ?? [0, Number.MAX_SAFE_INTEGER];
  const bounds = isQuantity(value) ? [value.min ?? min, value.max ?? max] : [value, value];
  const [low, high] = bounds;
  if (typeof low !== 'number' || typeof high !== 'number') return 'On attend un nombre.';
  if (!(low <= high)) return 'Le minimum dépasse le maximum.';
  return low < min || high > max ? `Ce nombre doit être entre ${min} et ${max}.` : null;
}

/** What is wrong with a value for that finding, as a French sentence; null when nothing is. Null (« je ne sais pas ») always fits. */
function valueFault(card: FindingCard | undefined, value: Value): string | null {
  if (!card) return 'Ce constat n’existe pas.';
  if (value === null) return null;
  if (card.measure) return measureFault(card, value);
  if (card.choices)
    return typeof value === 'string' && Object.hasOwn(card.choices, value)
      ? null
      : `On attend l’une de ces valeurs : ${Object.keys(card.choices).join(', ')}.`;
  return typeof value === 'boolean'
    ? null
    : 'On attend oui (true), non (false) ou « je ne sais pas » (null).';
}

/** The faults of a set of answers; the opening question takes free text. */
export function answerFaults(knowledge: Knowledge, answers: Answers): Fault[] {
  return Object.entries(answers).flatMap(([id, value]) => {
    const detail =
      id === OPENING_QUESTION
        ? typeof value === 'string' || value === null
          ? null
          : 'On attend un texte.'
        : valueFault(cardOf(knowledge, id), value);
    return detail === null ? [] : [{ field: `answers.${id}`, detail }];
  });
}

function personFaults(knowledge: Knowledge, person: Person, path: string): Fault[] {
  return Object.entries(person.findings).flatMap(([id, seen]) => {
    const detail = valueFault(cardOf(knowledge, id), seen.value);
    return detail === null ? [] : [{ field: `${path}.findings.${id}`, detail }];
  });
}

/** The faults of a situation that a client sent back: this service never wrote it, or wrote it with another knowledge. */
export function situationFaults(knowledge: Knowledge, situation: Situation): Fault[] {
  const asked = situation.asked.flatMap((id, i) =>
    id === OPENING_QUESTION || findingsOfQuestion(id).every((finding) => cardOf(knowledge, finding))
      ? []
      : [{ field: `situation.asked.${i}`, detail: 'Cette question n’existe pas.' }],
  );
  return [
    ...personFaults(knowledge, situation, 'situation'),
    ...situation.others.flatMap((other, i) => personFaults(knowledge, other, `situation.others.${i}`)),
    ...asked,
  ];
}

/** The observations that can be believed, the others left out. */
export function believable(
  knowledge: Knowledge,
  findings: Readonly<Record<FindingId, Observation>>,
): Record<FindingId, Observation> {
  return Object.fromEntries(
    Object.entries(findings).filter(([id, seen]) => valueFault(cardOf(knowledge, id), seen.value) === null),
  );
}
