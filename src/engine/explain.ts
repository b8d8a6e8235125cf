// What goes with the decision: its reasons with their sources, the advice while waiting, the safety net from what was not excluded.

import type { FindingId } from '../domain/finding.js';
import { citedFindings, type Condition } from '../domain/condition.js';
import type { Contact, Knowledge, Pathway, Source, Support } from '../domain/knowledge.js';
import type { ContactShown, PathwayShown, Reason, SupportShown } from '../domain/orientation.js';
import type { Situation } from '../domain/situation.js';
import { isAbove, type Urgency } from '../domain/urgency.js';
import { evaluate, type Facts } from './logic.js';
import { askable } from './questions.js';
import { decidingRules, type Triage } from './triage.js';
import { agree, fixedText, withContacts } from './wording.js';

/** No more signs than a worried person can read in one sentence. */
const MOST_SIGNS = 8;

/** The source of decisions that no card takes: the rules of the tool itself. */
export const OWN_RULE_SOURCE = 'regles-aiguillage';

function contact(known: Contact | undefined): ContactShown[] {
  return known ? [{ kind: known.kind, value: known.value, label: known.label }] : [];
}

function sourceOf(knowledge: Knowledge, id: string): Source {
  const source = knowledge.sources[id];
  if (!source) throw new Error(`sources.yaml : la source « ${id} » est inconnue`);
  return source;
}

export function showPathway(knowledge: Knowledge, pathway: Pathway): PathwayShown {
  return {
    id: pathway.id,
    family: pathway.family,
    label: pathway.label,
    contact: pathway.contacts.flatMap((id) => contact(knowledge.contacts[id])),
    why: pathway.why,
    how: withContacts(pathway.how, knowledge.contacts),
  };
}

export function showSupports(knowledge: Knowledge, result: Triage, facts: Facts): SupportShown[] {
  const named = [
    ...decidingRules(result).flatMap((rule) => rule.then.supports),
    ...result.motifs.flatMap((open) => [
      ...open.held.flatMap((rule) => rule.then.supports),
      ...open.motif.supports,
    ]),
  ];
  const right = (support: Support): boolean | null => (support.when ? evaluate(support.when, facts) : null);
  return [...new Set(named)]
    .map((id) => knowledge.supports[id])
    .filter((support): support is Support => support !== undefined && right(support) !== false)
    .map((support) => ({
      id: support.id,
      label: support.label,
      why: support.why,
      steps: support.steps,
      who: support.who,
      documents: support.documents,
      contact: support.contacts.flatMap((id) => contact(knowledge.contacts[id])),
      eligibility: right(support) === true ? 'oui' : 'à vérifier',
      source: sourceOf(knowledge, support.source),
    }));
}

function presentAmong(condition: Condition, facts: Facts): FindingId[] {
  return citedFindings(condition).filter((id) => {
    const fact = facts(id);
    return fact !== undefined && fact !== false;
  });
}

/** Why this level: only rules that give it, so that no reason names a danger the level ignores (I5). */
export function reasonsOf(
  knowledge: Knowledge,
  situation: Situation,
  result: Triage,
  facts: Facts,
): Reason[] {
  const sex = facts('sexe');
  if (result.fallback) {
    return [
      {
        rule: result.fallback,
        text: fixedText(knowledge, `raison-${result.fallback}`, situation, sex),
        findings: [],
        source: sourceOf(knowledge, OWN_RULE_SOURCE),
        reviewed: String(sourceOf(knowledge, OWN_RULE_SOURCE).year),
      },
    ];
  }
  const reasons: Reason[] = decidingRules(result).map((rule) => ({
    rule: rule.id,
    text: agree(rule.text, sex),
    findings: presentAmong(rule.when, facts),
    source: sourceOf(knowledge, rule.source),
    reviewed: rule.reviewed,
  }));
  for (const open of result.motifs.filter((m) => m.level === result.urgency)) {
    const { motif, terrain } = open;
    const shared = { source: sourceOf(knowledge, motif.source), reviewed: motif.reviewed };
    if (terrain)
      reasons.push({
        rule: terrain.id,
        text: agree(terrain.text, sex),
        findings: presentAmong(terrain.when, facts),
        ...shared,
      });
    else if (!open.held.some((rule) => rule.then.urgency === result.urgency) && motif.entry)
      reasons.push({
        rule: `${motif.id}/base`,
        text: agree(motif.why, sex),
        findings: presentAmong(motif.entry, facts),
        ...shared,
      });
  }
  return reasons;
}

export function adviceOf(knowledge: Knowledge, result: Triage): string[] {
  const ids = [
    ...decidingRules(result).flatMap((rule) => rule.then.advice),
    ...result.motifs.filter((open) => open.level === result.urgency).flatMap((open) => open.motif.advice),
  ];
  return [...new Set(ids)].map((id) => withContacts(knowledge.advice[id] ?? '', knowledge.contacts));
}

function signsNotExcluded(knowledge: Knowledge, result: Triage, facts: Facts, level: Urgency): string[] {
  const rules = [...result.motifs.flatMap((open) => open.undecided), ...result.openAlarms].filter(
    (rule) => rule.then.urgency === level,
  );
  const signs = rules
    .flatMap((rule) => askable(knowledge, rule.when, facts))
    .filter((id) => knowledge.findings[id]?.weight === 'danger' && !knowledge.findings[id]?.lasting)
    .flatMap((id) => knowledge.findings[id]?.sign ?? []);
  return [...new Set(signs)].slice(0, MOST_SIGNS);
}

/** What must make the person call back: the red flags not excluded first, then what the cards add, then the common net. */
export function safetyNetOf(
  knowledge: Knowledge,
  situation: Situation,
  result: Triage,
  facts: Facts,
): string[] {
  const sex = facts('sexe');
  const text = (key: string): string => fixedText(knowledge, key, situation, sex);
  if (result.urgency === 'urgence') return [text('filet-en-attendant-les-secours')];
  const net: string[] = [];
  for (const level of ['urgence', 'jour'] as const) {
    const signs = isAbove(level, result.urgency) ? signsNotExcluded(knowledge, result, facts, level) : [];
    if (signs.length > 0) net.push(agree(text(`filet-${level}`).replace('{signes}', signs.join(' ; ')), sex));
  }
  const callBack = result.motifs.flatMap((open) => open.motif.callBack);
  const common = `${text('rappel-titre')} : ${text('rappel-commun')}`;
  return [...net, ...new Set(callBack.map((line) => agree(line, sex))), common];
}
