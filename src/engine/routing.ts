// Orienter: who is competent for that urgency, for this person, at this hour; a competence is offered only when certainly met.

import type { Condition } from '../domain/condition.js';
import type { Knowledge, Pathway } from '../domain/knowledge.js';
import type { Triage } from './triage.js';
import { decidingRules } from './triage.js';
import { evaluate, type Facts } from './logic.js';

export interface Routing {
  readonly pathway: Pathway;
  readonly alternatives: readonly Pathway[];
  /** Conditions whose answer could change who is proposed. */
  readonly open: readonly Condition[];
}

/** A competence whose validity has passed is no longer offered as certain. */
function isCurrent(pathway: Pathway, now: Date): boolean {
  return pathway.validUntil === undefined || now.toISOString().slice(0, 10) <= pathway.validUntil;
}

function preferences(result: Triage): string[] {
  if (result.urgency === 'urgence') return [];
  const fromRules = decidingRules(result).flatMap((rule) => rule.then.pathways);
  const fromMotifs = result.motifs
    .filter((open) => open.level === result.urgency)
    .flatMap((open) => open.motif.pathways);
  return [...fromRules, ...fromMotifs];
}

/**
 * The pathway for a triage result. Order: what the deciding rules name, then what their motifs name, then the general routing table,
 * whose last row for each level has no condition (checked at compile time).
 */
export function route(knowledge: Knowledge, result: Triage, facts: Facts, now: Date): Routing {
  const open: Condition[] = [];
  const offered: Pathway[] = [];
  const offer = (id: string): void => {
    const pathway = knowledge.pathways[id];
    if (pathway && !offered.includes(pathway)) offered.push(pathway);
  };
  for (const id of preferences(result)) {
    const pathway = knowledge.pathways[id];
    if (!pathway || !isCurrent(pathway, now)) continue;
    const holds = pathway.when ? evaluate(pathway.when, facts) : true;
    if (holds) offer(id);
    else if (holds === null && pathway.when && offered.length === 0) open.push(pathway.when);
  }
  const preferred = offered.length > 0;
  for (const rule of knowledge.routing.filter((r) => r.urgencies.includes(result.urgency))) {
    const holds = rule.when ? evaluate(rule.when, facts) : true;
    if (holds) {
      offer(rule.pathway);
      break;
    }
    if (holds === null && rule.when && rule.ask && !preferred) {
      open.push(rule.when);
      offer(rule.pathway);
    }
  }
  const [pathway, ...others] = leadWithCertain(knowledge, offered, result, facts);
  if (!pathway) throw new Error(`orientation.yaml : aucune voie pour le niveau « ${result.urgency} »`);
  const alternatives = new Set([...others, ...pathway.alternatives.map((id) => knowledge.pathways[id])]);
  return {
    pathway,
    alternatives: [...alternatives].filter(
      (other): other is Pathway =>
        other !== undefined &&
        other !== pathway &&
        isCurrent(other, now) &&
        (other.when === null || evaluate(other.when, facts) !== false),
    ),
    open,
  };
}

/** A pathway only wondered about (its row is undecided) is shown beside, never first. */
function leadWithCertain(
  knowledge: Knowledge,
  offered: readonly Pathway[],
  result: Triage,
  facts: Facts,
): Pathway[] {
  const wondered = new Set(
    knowledge.routing
      .filter(
        (rule) => rule.urgencies.includes(result.urgency) && rule.when && evaluate(rule.when, facts) === null,
      )
      .map((rule) => rule.pathway),
  );
  const named = new Set(preferences(result));
  const certain = offered.filter((pathway) => named.has(pathway.id) || !wondered.has(pathway.id));
  return [...certain, ...offered.filter((pathway) => !certain.includes(pathway))];
}
