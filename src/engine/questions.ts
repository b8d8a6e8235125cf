// Which question matters most: gravest first, then in the card's clinical order, then the one that settles the most.

import type { Condition } from '../domain/condition.js';
import type { FindingId } from '../domain/finding.js';
import type { Knowledge, Rule } from '../domain/knowledge.js';
import type { Situation } from '../domain/situation.js';
import { isAbove, rank, type Urgency } from '../domain/urgency.js';
import { openFindings, type Facts } from './logic.js';
import { raisedByTerrain, type OpenMotif, type Triage } from './triage.js';

/** A dialogue is bounded: past this many questions, the answer is given as provisional. */
export const MOST_QUESTIONS = 12;

/** A person in distress, asked one thing at a time, is asked less. */
export const MOST_QUESTIONS_IN_DISTRESS = 6;

const LIST_PREFIX = 'liste:';

export interface Candidate {
  readonly finding: FindingId;
  /** Rank of the gravest level it can decide; smaller is graver. */
  readonly gravity: number;
  /** Place in the clinical order of its motif. */
  readonly order: number;
  /** How many undecided conditions it appears in. */
  readonly weight: number;
  readonly alone: boolean;
}

/** The findings a question id asks about. */
export function findingsOfQuestion(id: string): FindingId[] {
  return id.startsWith(LIST_PREFIX) ? id.slice(LIST_PREFIX.length).split(',') : [id];
}

/** The id of a question about several findings at once. */
export function listQuestionId(findings: readonly FindingId[]): string {
  return LIST_PREFIX + findings.join(',');
}

/** What can really be asked to settle a condition: a finding nobody is asked about is replaced by what defines it. */
export function askable(knowledge: Knowledge, condition: Condition, facts: Facts): FindingId[] {
  return openFindings(condition, facts).flatMap((id) => {
    const card = knowledge.findings[id];
    if (!card) return [];
    if (card.question !== undefined) return [id];
    return card.when ? askable(knowledge, card.when, facts) : [];
  });
}

/** A vital question left unanswered is asked once more; any other is asked once. */
function stillWorthAsking(knowledge: Knowledge, situation: Situation, finding: FindingId): boolean {
  const times = situation.asked.filter((id) => findingsOfQuestion(id).includes(finding)).length;
  const seen = situation.findings[finding];
  if (seen?.contested) return times === 0;
  if (seen !== undefined && seen.value === null) return false;
  return times < (knowledge.findings[finding]?.vital ? 2 : 1);
}

interface Stake {
  readonly condition: Condition;
  readonly level: Urgency;
  readonly from: OpenMotif | null;
  /** Lowering comes after what could raise to the same place. */
  readonly lowers: boolean;
}

/** The level of a motif can still fall when no rule that holds gives it, and one that would give less is undecided. */
function canStillLower(open: OpenMotif): boolean {
  if (open.held.some((rule) => rule.then.urgency === open.ownLevel)) return false;
  return open.undecided.some((rule) => isAbove(open.ownLevel, rule.then.urgency)) || open.held.length > 0;
}

function stakesOf(result: Triage): Stake[] {
  const stakes: Stake[] = [];
  const raises = (rule: Rule): boolean => isAbove(rule.then.urgency, result.urgency);
  for (const rule of result.openAlarms) {
    if (raises(rule))
      stakes.push({ condition: rule.when, level: rule.then.urgency, from: null, lowers: false });
  }
  const holding = result.motifs.filter((open) => open.level === result.urgency);
  const lowerable =
    result.alarms.every((rule) => rule.then.urgency !== result.urgency) && holding.every(canStillLower);
  for (const open of result.motifs) {
    if (open.concerns === null && open.motif.for) {
      const level = isAbove(open.ceiling, result.urgency) ? open.ceiling : result.urgency;
      stakes.push({ condition: open.motif.for, level, from: open, lowers: false });
    }
    for (const rule of open.undecided) {
      if (raises(rule))
        stakes.push({ condition: rule.when, level: rule.then.urgency, from: open, lowers: false });
      else if (lowerable && open.level === result.urgency && open.ownLevel === open.level)
        stakes.push({ condition: rule.when, level: result.urgency, from: open, lowers: true });
    }
    const raised = raisedByTerrain(open.ownLevel);
    if (isAbove(raised, result.urgency)) {
      for (const terrain of open.openTerrains)
        stakes.push({ condition: terrain.when, level: raised, from: open, lowers: false });
    }
  }
  return stakes;
}

function orderIn(result: Triage, finding: FindingId, from: OpenMotif | null): number {
  const motifs = from ? [from] : result.motifs;
  const places = motifs.map((open) => open.motif.ask.indexOf(finding)).filter((i) => i >= 0);
  return places.length > 0 ? Math.min(...places) : Number.MAX_SAFE_INTEGER;
}

/** Every finding whose answer could change the level, best question first. */
export function candidates(
  knowledge: Knowledge,
  situation: Situation,
  result: Triage,
  facts: Facts,
): Candidate[] {
  const best = new Map<FindingId, Candidate>();
  for (const stake of stakesOf(result)) {
    for (const finding of new Set(askable(knowledge, stake.condition, facts))) {
      if (!stillWorthAsking(knowledge, situation, finding)) continue;
      const gravity = rank(stake.level) + (stake.lowers ? 0.5 : 0);
      const order = orderIn(result, finding, stake.from);
      const old = best.get(finding);
      best.set(finding, {
        finding,
        gravity: Math.min(gravity, old?.gravity ?? Infinity),
        order: Math.min(order, old?.order ?? Infinity),
        weight: (old?.weight ?? 0) + 1,
        alone: (old?.alone ?? false) || (stake.from?.motif.oneByOne ?? false),
      });
    }
  }
  return [...best.values()].sort(
    (a, b) =>
      a.gravity - b.gravity || a.order - b.order || b.weight - a.weight || (a.finding < b.finding ? -1 : 1),
  );
}
