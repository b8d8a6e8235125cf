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

/** What the deciding rules name, then their motifs; an emergency hears only the rules, never a motif's ordinary doctor. */
function preferences(result: Triage): string[] {
  const fromRules = decidingRules(result).flatMap((rule) => rule.then.pathways);
  if (result.urgency === 'urgence') return fromRules;
  const fromMotifs = result.motifs
    .filter((open) => open.level === result.urgency)
    .flatMap((open) => open.motif.pathways);
  return [...fromRules, ...fromMotifs];
}

interface Offer {
  readonly certain: readonly Pathway[];
  readonly wondered: readonly Pathway[];
  readonly open: readonly Condition[];
}

/** What the deciding rules, then their motifs, name: certain when the conditions are met. */
function named(knowledge: Knowledge, result: Triage, facts: Facts, now: Date): Offer {
  const known = preferences(result)
    .map((id) => knowledge.pathways[id])
    .filter((pathway): pathway is Pathway => pathway !== undefined && isCurrent(pathway, now));
  const truth = (pathway: Pathway): boolean | null => (pathway.when ? evaluate(pathway.when, facts) : true);
  const certain = known.filter((pathway) => truth(pathway) === true);
  const firstCertain = known.findIndex((pathway) => truth(pathway) === true);
  const before = firstCertain < 0 ? known : known.slice(0, firstCertain);
  const open = before.flatMap((pathway) => (truth(pathway) === null && pathway.when ? [pathway.when] : []));
  return { certain, wondered: [], open };
}

/** What the general table says: its first row that certainly holds; the undecided rows worth a question are kept beside. */
function tabled(knowledge: Knowledge, result: Triage, facts: Facts): Offer {
  const wondered: Pathway[] = [];
  const open: Condition[] = [];
  for (const row of knowledge.routing.filter((rule) => rule.urgencies.includes(result.urgency))) {
    const holds = row.when ? evaluate(row.when, facts) : true;
    const pathway = knowledge.pathways[row.pathway];
    if (!pathway) continue;
    if (holds) return { certain: [pathway], wondered, open };
    if (holds === null && row.when && row.ask) {
      wondered.push(pathway);
      open.push(row.when);
    }
  }
  return { certain: [], wondered, open };
}

/**
 * The pathway for a triage result. What the deciding rules name comes first, then what their motifs name, then the general table, whose
 * last row for each level has no condition (checked at compile time). For an emergency the table comes first: what the rules name stands
 * beside it (the 3114 beside the 15, never instead of it).
 */
export function route(knowledge: Knowledge, result: Triage, facts: Facts, now: Date): Routing {
  const chosen = named(knowledge, result, facts, now);
  const general = tabled(knowledge, result, facts);
  const ordered =
    result.urgency === 'urgence'
      ? [...general.certain, ...chosen.certain]
      : [...chosen.certain, ...general.certain, ...general.wondered];
  const [pathway, ...others] = ordered;
  if (!pathway) throw new Error(`orientation.yaml : aucune voie pour le niveau « ${result.urgency} »`);
  const beside = pathway.alternatives.map((id) => knowledge.pathways[id]);
  return {
    pathway,
    alternatives: [...new Set([...others, ...beside])].filter(
      (other): other is Pathway =>
        other !== undefined &&
        other !== pathway &&
        isCurrent(other, now) &&
        (other.when === null || evaluate(other.when, facts) !== false),
    ),
    open: [...chosen.open, ...(chosen.certain.length > 0 ? [] : general.open)],
  };
}
