// The engine's front door: a situation and an instant in, an orientation and the next question out. Pure and deterministic.

import { MEASURES } from '../domain/finding.js';
import type { Knowledge } from '../domain/knowledge.js';
import type { Audience, Orientation, Question, RegulationHint } from '../domain/orientation.js';
import type { Situation } from '../domain/situation.js';
import { isAbove, PRIORITIES, type Priority } from '../domain/urgency.js';
import { factsOf } from './facts.js';
import type { Facts } from './logic.js';
import { adviceOf, reasonsOf, safetyNetOf, showPathway, showSupports } from './explain.js';
import {
  askable,
  candidates,
  listQuestionId,
  MOST_QUESTIONS,
  MOST_QUESTIONS_IN_DISTRESS,
  type Candidate,
} from './questions.js';
import { route } from './routing.js';
import { decidingRules, triage, type Triage } from './triage.js';
import { fixedText, questionText } from './wording.js';

export { answer, type AnswerProblem, type AnswerResult, type AnswerValue } from './answer.js';
export { findingsOfQuestion, MOST_QUESTIONS } from './questions.js';

export interface OrientOptions {
  readonly now: Date;
  readonly audience: Audience;
}

export interface Outcome {
  readonly orientation: Orientation;
  readonly question: Question | null;
}

/** The most findings asked about in one list. */
const LONGEST_LIST = 6;

/** What an empty or unread situation is asked. */
export const OPENING_QUESTION = 'motif';

function isListable(knowledge: Knowledge, candidate: Candidate): boolean {
  const card = knowledge.findings[candidate.finding];
  return card?.sign !== undefined && !card.measure && !card.choices && !candidate.alone;
}

function singleQuestion(
  knowledge: Knowledge,
  situation: Situation,
  facts: Facts,
  finding: string,
): Question | null {
  const card = knowledge.findings[finding];
  if (!card) return null;
  const base = { id: finding, finding, text: questionText(card, situation, facts('sexe')) };
  if (card.measure) return { ...base, kind: 'number', unit: MEASURES[card.measure] };
  if (!card.choices) return { ...base, kind: 'yesno' };
  return {
    ...base,
    kind: 'choice',
    choices: Object.entries(card.choices).map(([id, label]) => ({ id, label })),
  };
}

function openingQuestion(knowledge: Knowledge, situation: Situation, facts: Facts): Question {
  const text = fixedText(knowledge, 'question-libre', situation, facts('sexe'));
  return { id: OPENING_QUESTION, finding: OPENING_QUESTION, text, kind: 'text' };
}

/** The next question: the best candidate, with the following ones of the same gravity when they can be ticked together. */
function questionFrom(
  knowledge: Knowledge,
  situation: Situation,
  facts: Facts,
  open: readonly Candidate[],
): Question | null {
  const [first] = open;
  if (!first) return null;
  if (!isListable(knowledge, first)) return singleQuestion(knowledge, situation, facts, first.finding);
  const together = open
    .filter((c) => Math.floor(c.gravity) === Math.floor(first.gravity) && isListable(knowledge, c))
    .slice(0, LONGEST_LIST);
  if (together.length === 1) return singleQuestion(knowledge, situation, facts, first.finding);
  return {
    id: listQuestionId(together.map((c) => c.finding)),
    finding: first.finding,
    text: fixedText(knowledge, 'question-liste', situation, facts('sexe')),
    kind: 'list',
    choices: together.map((c) => ({
      id: c.finding,
      label: knowledge.findings[c.finding]?.sign ?? c.finding,
    })),
  };
}

function priorityOf(result: Triage): Priority {
  if (result.urgency === 'urgence') {
    const given = decidingRules(result).map((rule) => rule.then.priority ?? 'P1');
    return PRIORITIES.find((priority) => given.includes(priority)) ?? 'P1';
  }
  return result.urgency === 'jour' || result.fallback === 'rien' ? 'P2' : 'P3';
}

function regulationHint(
  knowledge: Knowledge,
  situation: Situation,
  result: Triage,
  facts: Facts,
  open: readonly Candidate[],
): RegulationHint {
  const alarm = result.alarms[0];
  const lead = alarm ? knowledge.motifs.find((motif) => motif.id === alarm.motif) : result.motifs[0]?.motif;
  const code = lead?.hub ?? 'M06.00';
  const about: Situation = { ...situation, informant: 'professionnel' };
  return {
    priority: priorityOf(result),
    motive: { code, label: knowledge.hubMotives[code] ?? '' },
    ask: open.slice(0, 3).flatMap((c) => {
      const card = knowledge.findings[c.finding];
      return card ? [questionText(card, about, facts('sexe'))] : [];
    }),
    effectors: [],
  };
}

/**
 * Who should help and how soon, given what is known at that instant, and the question that matters most next.
 * Byte-identical for the same knowledge, situation and options (I8). Throws only on a broken knowledge, which the compiler refuses.
 */
export function orient(knowledge: Knowledge, situation: Situation, options: OrientOptions): Outcome {
  const facts = factsOf(knowledge, situation, options.now);
  const told = factsOf(knowledge, situation, options.now, 'words');
  const result = triage(knowledge, situation, facts, told);
  const emergency = result.urgency === 'urgence';
  const clinical = candidates(knowledge, situation, result, facts);
  const routing = route(knowledge, result, facts, options.now);
  const asked = new Set(situation.asked);
  const practical = emergency
    ? []
    : routing.open
        .flatMap((condition) => askable(knowledge, condition, facts))
        .filter((id) => !asked.has(id) && situation.findings[id]?.value !== null)
        .map((finding): Candidate => ({ finding, gravity: 9, order: 0, weight: 1, alone: false }));
  const open = clinical.length > 0 ? clinical : practical;
  const most = result.motifs.some((m) => m.motif.oneByOne) ? MOST_QUESTIONS_IN_DISTRESS : MOST_QUESTIONS;
  const mayAsk = !emergency && situation.asked.length < most;
  const question = !mayAsk
    ? null
    : result.fallback
      ? openingQuestion(knowledge, situation, facts)
      : questionFrom(knowledge, situation, facts, open);
  const delay = decidingRules(result).find((rule) => rule.then.delay)?.then.delay;
  const welcome = result.motifs.find((open) => open.motif.welcome)?.motif.welcome;
  const settled = !isAbove(result.ceiling, 'jour') || !isAbove('jour', result.urgency);
  const orientation: Orientation = {
    urgency: result.urgency,
    ceiling: result.ceiling,
    final: emergency || (result.fallback === null && open.length === 0 && settled),
    pathway: showPathway(knowledge, routing.pathway),
    alternatives: routing.alternatives.map((pathway) => showPathway(knowledge, pathway)),
    supports: showSupports(knowledge, result, facts),
    advice: adviceOf(knowledge, result),
    safetyNet: safetyNetOf(knowledge, situation, result, facts),
    reasons: reasonsOf(knowledge, situation, result, facts),
    ...(delay ? { delay } : {}),
    ...(welcome ? { welcome: fixedText(knowledge, welcome, situation, facts('sexe')) } : {}),
    ...(options.audience === 'regulation'
      ? { regulation: regulationHint(knowledge, situation, result, facts, clinical) }
      : {}),
    knowledge: knowledge.version,
  };
  return { orientation, question };
}
