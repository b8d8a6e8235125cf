// One turn: understand the words, take the answers, orient everyone, choose the question, say it. Keeps nothing between turns.

import type { Reader } from '../comprehension/index.js';
import type { Knowledge } from '../domain/knowledge.js';
import type { Audience, Orientation, Question, Understood } from '../domain/orientation.js';
import { EMPTY_SITUATION, type Situation } from '../domain/situation.js';
import { answer, findingsOfQuestion, OPENING_QUESTION, orient } from '../engine/index.js';
import { answerFaults, situationFaults, type Answers, type Fault } from './check.js';
import { attend, type OtherPerson } from './people.js';
import { replyParagraphs } from './reply.js';

export interface Mind {
  readonly knowledge: Knowledge;
  readonly reader: Reader;
}

export interface TurnInput {
  readonly audience: Audience;
  readonly text?: string;
  readonly answers?: Answers;
  /** As the previous turn returned it; absent at the first. */
  readonly situation?: Situation;
}

export interface Turn {
  readonly situation: Situation;
  readonly orientation: Orientation;
  readonly question: Question | null;
  readonly reply: readonly string[];
  readonly understood: readonly Understood[];
  /** Findings of the person concerned on which two statements disagree. */
  readonly contradictions: readonly string[];
  readonly others: readonly OtherPerson[];
}

export type TurnResult =
  { readonly ok: true; readonly turn: Turn } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Takes one turn at the instant `now`. The question that was pending is not stored: it is computed again from the situation that comes
 * back. The orientation returned is that of the situation returned, so that it can be replayed (I8).
 * Faults name the fields that the knowledge refuses.
 */
export function takeTurn(mind: Mind, input: TurnInput, now: Date): TurnResult {
  const { knowledge, reader } = mind;
  const options = { now, audience: input.audience };
  const faults = [
    ...(input.situation ? situationFaults(knowledge, input.situation) : []),
    ...answerFaults(knowledge, input.answers ?? {}),
  ];
  if (faults.length > 0) return { ok: false, faults };

  const before = input.situation ?? EMPTY_SITUATION;
  const pending = input.situation ? orient(knowledge, before, options).question : null;
  const { [OPENING_QUESTION]: opening, ...answers } = input.answers ?? {};
  const words = [input.text, opening].filter((part) => typeof part === 'string').join('\n');
  const spoke = words.trim() !== '' || Object.keys(input.answers ?? {}).length > 0;

  // Answers before words: when both come together and disagree, the reader keeps the more worrying one (I1).
  const answered = applyAnswers(knowledge, withAsked(before, spoke ? pending : null), answers);
  if (!answered.ok) return answered;
  const settled = pending !== null && findingsOfQuestion(pending.id).some((id) => Object.hasOwn(answers, id));
  const reading =
    words.trim() === ''
      ? null
      : reader.read(words, { situation: answered.situation, question: settled ? null : pending });
  const silent = !spoke && Object.keys(answered.situation.findings).length === 0;
  const read = reading?.situation ?? answered.situation;

  const { situation, outcome, others } = attend(knowledge, silent ? { ...read, unread: true } : read, options);
  const contradictions = Object.entries(situation.findings)
    .filter(([, seen]) => seen.contested === true)
    .map(([id]) => id);
  const { orientation, question } = outcome;
  const reply = replyParagraphs(knowledge, {
    situation,
    orientation,
    question,
    others,
    contradictions,
    lost: reading !== null && !reading.health,
    opening: silent,
    audience: input.audience,
  });
  return {
    ok: true,
    turn: { situation, orientation, question, reply, understood: reading?.understood ?? [], contradictions, others },
  };
}

function withAsked(situation: Situation, pending: Question | null): Situation {
  return pending ? { ...situation, asked: [...situation.asked, pending.id] } : situation;
}

type Applied = { readonly ok: true; readonly situation: Situation } | { readonly ok: false; readonly faults: Fault[] };

function applyAnswers(knowledge: Knowledge, situation: Situation, answers: Answers): Applied {
  if (Object.keys(answers).length === 0) return { ok: true, situation };
  const result = answer(knowledge, situation, answers);
  if (result.ok) return result;
  return {
    ok: false,
    faults: result.problems.map(({ finding, message }) => ({ field: `answers.${finding}`, detail: message })),
  };
}
