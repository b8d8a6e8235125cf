// What is counted: misses first, never only an average; per level, per subgroup, apart for what is held back.

import { isAbove, rank, type Urgency } from '../src/domain/urgency.js';
import type { CaseResult } from './runner.js';

export interface Judged {
  readonly result: CaseResult;
  readonly expected: readonly Urgency[];
  readonly given: Urgency;
  readonly exact: boolean;
  /** Less urgent than every acceptable level. */
  readonly under: boolean;
  /** More urgent than every acceptable level. */
  readonly over: boolean;
  /** An emergency that was not sent to the 15. */
  readonly missed: boolean;
  /** An emergency given a level below `jour`. */
  readonly dangerous: boolean;
}

export interface Score {
  readonly cases: number;
  readonly exact: number;
  readonly under: number;
  readonly over: number;
  readonly emergencies: number;
  readonly missed: number;
  readonly dangerous: number;
  readonly selfCare: number;
  readonly selfCareRecognised: number;
  readonly families: number;
  readonly familiesRight: number;
  readonly supports: number;
  readonly supportsRight: number;
  readonly questions: number;
}

function judge(result: CaseResult, expected: readonly Urgency[], given: Urgency): Judged {
  const onlyEmergency = expected.every((level) => level === 'urgence');
  return {
    result,
    expected,
    given,
    exact: expected.includes(given),
    under: expected.every((level) => isAbove(level, given)),
    over: expected.every((level) => isAbove(given, level)),
    missed: onlyEmergency && given !== 'urgence',
    dangerous: onlyEmergency && rank(given) > rank('jour'),
  };
}

export function judgeOneShot(result: CaseResult): Judged {
  return judge(result, result.case.attendu.niveau, result.oneShot.urgency);
}

export function judgeDialogue(result: CaseResult): Judged {
  const { final, niveau } = result.case.attendu;
  return judge(result, final ?? niveau, result.dialogue.urgency);
}

/** Counts over judged cases; families and supports are those of the end of the dialogue. */
export function score(judged: readonly Judged[]): Score {
  const count = (test: (j: Judged) => boolean): number => judged.filter(test).length;
  const selfCare = (j: Judged): boolean => j.expected.every((level) => level === 'conseil');
  const family = (j: Judged): boolean =>
    j.result.case.attendu.famille?.includes(j.result.dialogue.pathway.family) ?? false;
  const supported = (j: Judged): boolean => {
    const given = j.result.dialogue.supports.map((support) => support.id);
    const { aides, 'pas-aides': not } = j.result.case.attendu;
    return aides.every((id) => given.includes(id)) && !not.some((id) => given.includes(id));
  };
  const asksSupport = (j: Judged): boolean =>
    j.result.case.attendu.aides.length + j.result.case.attendu['pas-aides'].length > 0;
  return {
    cases: judged.length,
    exact: count((j) => j.exact),
    under: count((j) => j.under),
    over: count((j) => j.over),
    emergencies: count((j) => j.expected.every((level) => level === 'urgence')),
    missed: count((j) => j.missed),
    dangerous: count((j) => j.dangerous),
    selfCare: count(selfCare),
    selfCareRecognised: count((j) => selfCare(j) && j.exact),
    families: count((j) => j.result.case.attendu.famille !== undefined),
    familiesRight: count((j) => j.result.case.attendu.famille !== undefined && family(j)),
    supports: count(asksSupport),
    supportsRight: count((j) => asksSupport(j) && supported(j)),
    questions: judged.reduce((sum, j) => sum + j.result.questions, 0),
  };
}
