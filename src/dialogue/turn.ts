// One turn: understand the words, take the answers, orient everyone, choose the question, say it. Keeps nothing between turns.

import type { Reader } from '../comprehension/index.js';
import type { Knowledge } from '../domain/knowledge.js';
import type { Audience, FindingName, Orientation, Question, Understood } from '../domain/orientation.js';
import { EMPTY_SITUATION, type Situation } from '../domain/situation.js';
import { answer, findingsOfQuestion, OPENING_QUESTION, orient } from '../engine/index.js';
import { answerFaults, situationFaults, type Answers, type Fault } from './check.js';
import { namesOf } from './names.js';
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
  /** The findings of the situation and of the question, by their names. */
  readonly names: Readonly<Record<string, FindingName>>;
}

export type TurnResult =
  { readonly ok: true; readonly turn: Turn } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Takes one turn at the instant `now`. The question that was pending is not stored: it is computed again from the situation that comes
 * back. The orientation returned is that of the situation returned, so that it can be replayed (I8).
 * Faults name the fields that the knowledge refuses.
 */
export function takeTurn(mind: Mind, input: TurnInput, now: Date): TurnResult {
  const { knowledge } = mind;
  const options = { now, audience: input.audience };
  const faults = [
    ...(input.situation ? situationFaults(knowledge, input.situation) : []),
    ...answerFaults(knowledge, input.answers ?? {}),
  ];
  if (faults.length > 0) return { ok: false, faults };

  const before = input.situation ?? EMPTY_SITUATION;
  const pending = hasBegun(before) ? orient(knowledge, before, options).question : null;
  const heard = hear(mind, before, input, pending);
  if (!heard.ok) return heard;
  const { lost, opening, understood } = heard;

  const { situation, outcome, others } = attend(knowledge, heard.situation, options);
  const { orientation, question } = outcome;
  const contradictions = Object.entries(situation.findings)
    .filter(([, seen]) => seen.contested === true)
    .map(([id]) => id);
  const { audience } = input;
  const said = { situation, orientation, question, others, contradictions, lost, opening, audience };
  const reply = replyParagraphs(knowledge, said);
  const shown = [...Object.keys(situation.findings), ...(question ? findingsOfQuestion(question.id) : [])];
  const names = namesOf(knowledge, shown);
  return {
    ok: true,
    turn: { situation, orientation, question, reply, understood, contradictions, others, names },
  };
}

type Heard =
  | {
      readonly ok: true;
      readonly situation: Situation;
      readonly understood: readonly Understood[];
      /** Words came and nothing of them was understood. */
      readonly lost: boolean;
      /** Nothing was ever said. */
      readonly opening: boolean;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The situation once the answers and the words are in. */
function hear(mind: Mind, before: Situation, input: TurnInput, pending: Question | null): Heard {
  const { [OPENING_QUESTION]: first, ...answers } = input.answers ?? {};
  const words = [input.text, first].filter((part) => typeof part === 'string').join('\n');
  const spoke = words.trim() !== '' || Object.keys(input.answers ?? {}).length > 0;

  // Answers before words: when both come together and disagree, the reader keeps the more worrying one (I1).
  const answered = applyAnswers(mind.knowledge, withAsked(before, spoke ? pending : null), answers);
  if (!answered.ok) return answered;
  const settled = pending !== null && findingsOfQuestion(pending.id).some((id) => Object.hasOwn(answers, id));
  const context = { situation: answered.situation, question: settled ? null : pending };
  const reading = words.trim() === '' ? null : mind.reader.read(words, context);

  const situation = reading?.situation ?? answered.situation;
  const lost = reading !== null && reading.understood.length === 0;
  const opening = !spoke && Object.keys(situation.findings).length === 0;
  // Nothing that matters was ever understood: an emoji or an age alone must not look like good health.
  const unread = opening || (reading?.health === false && (before.unread || !hasBegun(before)));
  return {
    ok: true,
    situation: unread ? { ...situation, unread } : situation,
    understood: reading?.understood ?? [],
    lost,
    opening,
  };
}

/** Before the first words, no question is pending: a page may send an empty situation that only says who is writing. */
function hasBegun(situation: Situation): boolean {
  return situation.unread || situation.asked.length > 0 || Object.keys(situation.findings).length > 0;
}

function withAsked(situation: Situation, pending: Question | null): Situation {
  return pending ? { ...situation, asked: [...situation.asked, pending.id] } : situation;
}

type Applied =
  { readonly ok: true; readonly situation: Situation } | { readonly ok: false; readonly faults: Fault[] };

function applyAnswers(knowledge: Knowledge, situation: Situation, answers: Answers): Applied {
  if (Object.keys(answers).length === 0) return { ok: true, situation };
  const result = answer(knowledge, situation, answers);
  if (result.ok) return result;
  return {
    ok: false,
    faults: result.problems.map(({ finding, message }) => ({ field: `answers.${finding}`, detail: message })),
  };
}
