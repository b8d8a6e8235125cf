// Invariants I1 and I4 by construction: a danger can only raise, and nothing goes below a base without excluding the dangers.

import type { Condition } from '../domain/condition.js';
import type { FindingId } from '../domain/finding.js';
import type { Motif, Rule } from '../domain/knowledge.js';
import { isAbove } from '../domain/urgency.js';
import type { Content, Report } from './content.js';
import type { Located } from './problem.js';

interface Literal {
  readonly finding: FindingId;
  readonly positive: boolean;
}

/** Yes/no findings of a condition, each with the sign under which it stands. */
export function literals(condition: Condition, positive = true): Literal[] {
  switch (condition.op) {
    case 'is':
      return [{ finding: condition.finding, positive }];
    case 'compare':
    case 'known':
      return [];
    case 'not':
      return literals(condition.of, !positive);
    case 'all':
    case 'any':
    case 'atLeast':
      return condition.of.flatMap((c) => literals(c, positive));
  }
}

/** Literals that must hold for the condition to hold, and the conditions it explicitly denies. */
function demands(condition: Condition): { denied: Condition[] } {
  if (condition.op === 'all') return { denied: condition.of.flatMap((c) => demands(c).denied) };
  if (condition.op !== 'not') return { denied: [] };
  const inner = condition.of;
  return { denied: inner.op === 'any' ? [inner, ...inner.of] : [inner] };
}

/** Certainly false once every condition of `denied` is false. */
function isExcludedBy(danger: Condition, denied: ReadonlySet<string>): boolean {
  if (denied.has(JSON.stringify(danger))) return true;
  if (danger.op === 'all') return danger.of.some((c) => isExcludedBy(c, denied));
  if (danger.op === 'any') return danger.of.every((c) => isExcludedBy(c, denied));
  return false;
}

function checkRaising(content: Content, rule: Rule, wrong: (finding: FindingId, how: string) => void): void {
  for (const { finding, positive } of literals(rule.when)) {
    const weight = content.findings[finding]?.weight;
    if (weight === 'danger' && !positive) wrong(finding, 'nie un danger : dire ce danger ferait baisser le niveau');
    if (weight === 'rassurant' && positive) wrong(finding, 'monte sur un constat rassurant');
  }
}

/** Findings without which a condition cannot hold. */
function required(condition: Condition): FindingId[] {
  if (condition.op === 'is') return [condition.finding];
  if (condition.op === 'all') return condition.of.flatMap(required);
  const [only, ...others] = condition.op === 'any' ? condition.of : [];
  return only && others.length === 0 ? required(only) : [];
}

function checkLowering(content: Content, motif: Motif, rule: Rule, wrong: (finding: FindingId, how: string) => void): void {
  const entry = new Set(motif.entry ? required(motif.entry) : []);
  for (const { finding, positive } of literals(rule.when)) {
    const weight = content.findings[finding]?.weight;
    if (weight === 'danger' && positive && !entry.has(finding))
      wrong(finding, 'descend sur la présence d’un danger : le dire ferait baisser le niveau');
    if (weight === 'rassurant' && !positive) wrong(finding, 'descend sur l’absence d’un constat rassurant');
  }
}

/** Each raising, lowering and terrain condition held against the weight of what it cites. */
export function checkWeights(content: Content, motifs: ReadonlyMap<string, Located>, report: Report): void {
  for (const motif of content.motifs) {
    const at = motifs.get(motif.id);
    const raising = motif.rules.filter((rule) => motif.entry === null || isAbove(rule.then.urgency, motif.base));
    motif.rules.forEach((rule, i) => {
      const path = ['regles', i, 'si'];
      const wrong = (finding: FindingId, how: string): void =>
        report(at, path, `La règle « ${rule.id} » ${how} (« ${finding} »).`, 'le « sens » du constat, ou un « non » mal placé.');
      if (motif.entry === null || !isAbove(motif.base, rule.then.urgency)) {
        checkRaising(content, rule, wrong);
        return;
      }
      // The unfolded `dangers-exclus` negates dangers, as it should; what remains must not lean on the presence of one.
      checkLowering(content, motif, withoutNegations(rule), wrong);
      const denied = new Set(demands(rule.when).denied.map((c) => JSON.stringify(c)));
      const forgotten = raising.filter((danger) => !isExcludedBy(danger.when, denied));
      if (forgotten.length > 0)
        report(
          at,
          path,
          `La règle « ${rule.id} » descend sous la base sans exclure : ${forgotten.map((d) => d.id).join(', ')}.`,
          '« dangers-exclus » manque dans son « tous », ou le « non » de chacun de ces dangers.',
        );
    });
    motif.terrains.forEach((terrain, i) => {
      for (const { finding, positive } of literals(terrain.when))
        if (content.findings[finding]?.weight === 'danger' && !positive)
          report(at, ['terrains', i], `Un terrain nie un danger (« ${finding} »).`, 'un terrain ne peut que monter.');
    });
    for (const { finding, positive } of motif.entry ? literals(motif.entry) : [])
      if (!positive && content.findings[finding]?.weight === 'danger')
        report(at, ['ouvre'], `« ouvre » nie un danger (« ${finding} »).`, 'dire ce danger fermerait le motif.');
  }
}

function withoutNegations(rule: Rule): Rule {
  const strip = (condition: Condition): Condition =>
    condition.op === 'all' || condition.op === 'any'
      ? { op: condition.op, of: condition.of.filter((c) => c.op !== 'not').map(strip) }
      : condition;
  return { ...rule, when: strip(rule.when) };
}
