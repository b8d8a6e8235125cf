// Runs a case twice: one shot from its text alone, then the whole dialogue, the questions answered from the case's truth.

import type { Knowledge } from '../src/domain/knowledge.js';
import type { Orientation, Question } from '../src/domain/orientation.js';
import type { AnswerValue } from '../src/engine/index.js';
import { takeTurn, type Mind, type Turn } from '../src/dialogue/turn.js';
import type { EvalCase } from './case.js';

export interface CaseResult {
  readonly suite: string;
  readonly case: EvalCase;
  readonly oneShot: Orientation;
  readonly dialogue: Orientation;
  readonly questions: number;
  /** The dialogue ended by itself rather than by running out of turns. */
  readonly ended: boolean;
}

/** A Tuesday morning: surgeries are open, so that the hour plays no part unless a case names one. */
const ORDINARY_HOUR = '2026-11-24T09:00:00Z';

/** Far more than the engine may ask; reaching it means that the dialogue does not end. */
const MOST_TURNS = 30;

type Answers = Record<string, AnswerValue>;

function formAnswers(test: EvalCase): Answers {
  return {
    ...(test.age === undefined ? {} : { age: test.age }),
    ...(test.sexe === undefined ? {} : { sexe: test.sexe === 'F' ? 'femme' : 'homme' }),
  };
}

function truthOf(knowledge: Knowledge, test: EvalCase, finding: string): AnswerValue {
  const told = { ...test.verite, ...formAnswers(test) }[finding];
  if (finding === 'sexe') return told === 'F' ? 'femme' : told === 'M' ? 'homme' : asChoice(told);
  if (told === 'oui') return true;
  if (told === 'non') return false;
  if (told === 'ne-sait-pas') return null;
  if (told !== undefined) return told;
  const card = knowledge.findings[finding];
  // A case tells one duration; a reassuring detail that it does not tell is not denied for all that.
  if (card?.measure === 'durée') return asAnswer(test.verite['duree']);
  return card?.measure || card?.choices || card?.weight === 'rassurant' ? null : false;
}

const asChoice = (told: unknown): string | null => (typeof told === 'string' ? told : null);
const asAnswer = (told: unknown): number | null => (typeof told === 'number' ? told : null);

function answersTo(knowledge: Knowledge, test: EvalCase, question: Question): Answers {
  const findings = question.kind === 'list' ? (question.choices ?? []).map((c) => c.id) : [question.finding];
  return Object.fromEntries(findings.map((id) => [id, truthOf(knowledge, test, id)]));
}

function turn(
  mind: Mind,
  test: EvalCase,
  input: { text?: string; answers?: Answers; situation?: Turn['situation'] },
): Turn {
  const result = takeTurn(mind, { audience: test.audience, ...input }, new Date(test.quand ?? ORDINARY_HOUR));
  if (!result.ok)
    throw new Error(`cas « ${test.id} » : ${result.faults.map((f) => `${f.field} ${f.detail}`).join(' ; ')}`);
  return result.turn;
}

/** Plays one case. Deterministic: the same knowledge and case give the same result. */
export function play(mind: Mind, suite: string, test: EvalCase): CaseResult {
  const first = turn(mind, test, { text: test.texte, answers: formAnswers(test) });
  let current = first;
  let questions = 0;
  while (current.question && current.question.kind !== 'text' && questions < MOST_TURNS) {
    const answers = answersTo(mind.knowledge, test, current.question);
    current = turn(mind, test, { answers, situation: current.situation });
    questions += 1;
  }
  return {
    suite,
    case: test,
    oneShot: first.orientation,
    dialogue: current.orientation,
    questions,
    ended: questions < MOST_TURNS,
  };
}
