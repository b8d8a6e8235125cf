// Trier: which motifs are open, which rules hold, the level given now and the highest not yet excluded.

import type { Truth } from '../domain/condition.js';
import { citedFindings, denials, type Condition } from '../domain/condition.js';
import type { FindingId } from '../domain/finding.js';
import type { Knowledge, Motif, Rule, Terrain } from '../domain/knowledge.js';
import type { Situation } from '../domain/situation.js';
import { highest, isAbove, lowest, type Urgency } from '../domain/urgency.js';
import { all, evaluate, type Facts } from './logic.js';

export interface OpenMotif {
  readonly motif: Motif;
  /** Whether the card concerns this person: true, or unknown (age not told, for instance). */
  readonly concerns: Truth;
  readonly level: Urgency;
  /** Level before any terrain raised it. */
  readonly ownLevel: Urgency;
  readonly ceiling: Urgency;
  readonly held: readonly Rule[];
  readonly undecided: readonly Rule[];
  readonly terrain: Terrain | null;
  readonly openTerrains: readonly Terrain[];
}

export interface Triage {
  readonly urgency: Urgency;
  readonly ceiling: Urgency;
  /** Gravest first. */
  readonly motifs: readonly OpenMotif[];
  /** Rules of the listening cards that hold, gravest first. */
  readonly alarms: readonly Rule[];
  /** Rules of the listening cards brought into scope by an open motif, and undecided. */
  readonly openAlarms: readonly Rule[];
  /** Why there is a level although nothing opened a motif. */
  readonly fallback: 'incompris' | 'sans-motif' | 'rien' | null;
}

/** A terrain raises by one step, once, and never above `jour`: an emergency by terrain is a rule of its own (outline 0.2, 1.4). */
export function raisedByTerrain(level: Urgency): Urgency {
  if (level === 'conseil' || level === 'programmee') return 'jours';
  return level === 'jours' ? 'jour' : level;
}

const denialsCache = new WeakMap<Rule, readonly Condition[]>();

function denialsOf(rule: Rule): readonly Condition[] {
  const known = denialsCache.get(rule);
  if (known) return known;
  const found = denials(rule.when);
  denialsCache.set(rule, found);
  return found;
}

/**
 * Below the base the highest rule decides, and doubt counts against the person's ease (I4): a rule still undecided, and a rule silenced
 * only because a danger it denies was said (otherwise saying that danger would let a lower rule decide, against I1).
 */
function levelOf(
  motif: Motif,
  facts: Facts,
  concerns: Truth,
  held: readonly Rule[],
  undecided: readonly Rule[],
): Urgency {
  const base = concerns === true ? motif.base : lowest(motif.base, 'jour');
  if (held.length === 0) return base;
  const levels = (rules: readonly Rule[]): Urgency[] => rules.map((rule) => rule.then.urgency);
  const top = highest(levels(held), 'aucune');
  if (!isAbove(base, top)) return top;
  const silenced = motif.rules.filter((rule) =>
    denialsOf(rule).some((danger) => evaluate(danger, facts) === true),
  );
  return highest(
    levels([...undecided, ...silenced]).filter((level) => !isAbove(level, base)),
    top,
  );
}

function openMotif(motif: Motif, facts: Facts, told: Facts): OpenMotif | null {
  if (motif.entry === null || evaluate(motif.entry, facts) !== true) return null;
  const concerns = motif.for ? evaluate(motif.for, facts) : true;
  if (concerns === false) return null;
  const rulesThatAre = (truth: Truth, known: Facts): Rule[] =>
    motif.rules.filter((rule) => all([concerns, evaluate(rule.when, known)]) === truth);
  const held = rulesThatAre(true, told);
  const undecided = rulesThatAre(null, facts);
  const ownLevel = levelOf(motif, facts, concerns, held, rulesThatAre(null, told));
  const raised = raisedByTerrain(ownLevel);
  const canRaise = raised !== ownLevel;
  const terrain = (canRaise && motif.terrains.find((t) => evaluate(t.when, facts) === true)) || null;
  const openTerrains =
    canRaise && !terrain ? motif.terrains.filter((t) => evaluate(t.when, facts) === null) : [];
  const level = terrain ? raised : ownLevel;
  const ceiling = highest(
    [
      ...undecided.map((rule) => rule.then.urgency),
      ...(openTerrains.length > 0 ? [raised] : []),
      ...(concerns === null ? [motif.base] : []),
    ],
    level,
  );
  return { motif, concerns, level, ownLevel, ceiling, held, undecided, terrain, openTerrains };
}

/** Facts in which everything unknown that no open motif asks about is set aside: what a listening card may wonder about. */
function askedFacts(facts: Facts, asked: ReadonlySet<FindingId>): Facts {
  return (id) => {
    const fact = facts(id);
    return fact === undefined && !asked.has(id) ? false : fact;
  };
}

const byLevel = (a: Urgency, b: Urgency): number => (isAbove(a, b) ? -1 : isAbove(b, a) ? 1 : 0);

const alarmIndex = new WeakMap<Rule, readonly FindingId[]>();

function cited(rule: Rule): readonly FindingId[] {
  const known = alarmIndex.get(rule);
  if (known) return known;
  const findings = citedFindings(rule.when);
  alarmIndex.set(rule, findings);
  return findings;
}

function coveredBy(motifs: readonly OpenMotif[]): ReadonlySet<FindingId> {
  return new Set(
    motifs.flatMap(({ motif }) => [
      ...motif.ask,
      ...(motif.entry ? citedFindings(motif.entry) : []),
      ...motif.rules.flatMap(cited),
    ]),
  );
}

function saysSomethingWorrying(
  knowledge: Knowledge,
  situation: Situation,
  covered: ReadonlySet<FindingId> = new Set(),
): boolean {
  return Object.entries(situation.findings).some(([id, seen]) => {
    const card = knowledge.findings[id];
    return seen.value === true && card?.weight === 'danger' && !card.lasting && !covered.has(id);
  });
}

/**
 * The level, the ceiling and everything that led to them. Pure. `told` adds to the facts what the person's reassuring words deny: it
 * decides the level given now, while the ceiling and the questions keep to what was asked.
 */
export function triage(
  knowledge: Knowledge,
  situation: Situation,
  facts: Facts,
  told: Facts = facts,
): Triage {
  const motifs = knowledge.motifs
    .map((motif) => openMotif(motif, facts, told))
    .filter((open): open is OpenMotif => open !== null)
    .sort((a, b) => byLevel(a.level, b.level));
  const asked = new Set(motifs.flatMap((open) => open.motif.ask));
  const scoped = askedFacts(facts, asked);
  const listening = knowledge.motifs.filter((motif) => motif.entry === null).flatMap((motif) => motif.rules);
  const alarms = listening
    .filter((rule) => evaluate(rule.when, facts) === true)
    .sort((a, b) => byLevel(a.then.urgency, b.then.urgency));
  const openAlarms = listening.filter(
    (rule) => cited(rule).some((id) => asked.has(id)) && evaluate(rule.when, scoped) === null,
  );

  if (motifs.length === 0 && alarms.length === 0) {
    const fallback = situation.unread
      ? 'incompris'
      : saysSomethingWorrying(knowledge, situation)
        ? 'sans-motif'
        : 'rien';
    const urgency = fallback === 'rien' ? 'aucune' : 'jour';
    return { urgency, ceiling: 'urgence', motifs, alarms, openAlarms, fallback };
  }
  const given = highest([...motifs.map((m) => m.level), ...alarms.map((r) => r.then.urgency)], 'aucune');
  // A request for help opens its card; a sign that this card knows nothing of is still a sign.
  const stray = given === 'aucune' && saysSomethingWorrying(knowledge, situation, coveredBy(motifs));
  if (stray)
    return { urgency: 'jour', ceiling: 'urgence', motifs, alarms, openAlarms, fallback: 'sans-motif' };
  const urgency = given;
  const ceiling = highest(
    [...motifs.map((m) => m.ceiling), ...openAlarms.map((r) => r.then.urgency)],
    urgency,
  );
  return { urgency, ceiling, motifs, alarms, openAlarms, fallback: null };
}

/** Every rule that holds and gives the level, and therefore explains it. */
export function decidingRules(result: Triage): Rule[] {
  return [...result.alarms, ...result.motifs.flatMap((open) => open.held)].filter(
    (rule) => rule.then.urgency === result.urgency,
  );
}
