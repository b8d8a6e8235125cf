// From a condition as a clinician writes it to the tree that the engine evaluates.

import type { Comparator, Condition } from '../domain/condition.js';
import type { Measure } from '../domain/finding.js';
import type { RawCondition } from './schema.js';

/** What the parser must know of the findings: their measure, or their choices. */
export interface FindingShape {
  readonly measure?: Measure | undefined;
  readonly choices?: Readonly<Record<string, string>> | undefined;
}

export interface ParseScope {
  readonly shapes: ReadonlyMap<string, FindingShape>;
  /** What `dangers-exclus` stands for here; absent where it has no meaning. */
  readonly dangersExcluded?: Condition;
  readonly report: (fact: string, cause: string) => void;
}

const HOURS: Record<string, number> = {
  an: 8766,
  ans: 8766,
  mois: 730.5,
  semaine: 168,
  semaines: 168,
  jour: 24,
  jours: 24,
  h: 1,
  heure: 1,
  heures: 1,
  min: 1 / 60,
  minutes: 1 / 60,
};

const COMPARISON = /^([a-z0-9-]+)\s*(<=|>=|<|>|=)\s*(.+)$/;
const AMOUNT = /^(-?\d+(?:[.,]\d+)?)\s*(\S.*)?$/;

const NEVER: Condition = { op: 'any', of: [] };

/** A number and its unit, in the canonical unit of the measure; null when the unit does not fit. */
export function canonicalAmount(measure: Measure, number: number, unit: string | undefined): number | null {
  if (measure === 'durée') return unit !== undefined && unit in HOURS ? number * (HOURS[unit] ?? 0) : null;
  if (measure === 'âge') {
    if (unit === 'an' || unit === 'ans' || unit === undefined) return number;
    if (unit === 'mois') return number / 12;
    return unit in HOURS ? (number * (HOURS[unit] ?? 0)) / 8766 : null;
  }
  return number;
}

function comparison(text: string, match: RegExpExecArray, scope: ParseScope): Condition {
  const [, finding = '', cmp = '=', rest = ''] = match;
  const shape = scope.shapes.get(finding);
  const fail = (fact: string, cause: string): Condition => {
    scope.report(fact, cause);
    return NEVER;
  };
  if (!shape) return fail(`Le constat « ${finding} » n'existe pas.`, "une faute de frappe, ou un constat qui n'est défini dans aucun fichier.");
  if (shape.choices) {
    return rest in shape.choices
      ? { op: 'compare', finding, cmp: '=', value: rest }
      : fail(`« ${rest} » n'est pas un choix de « ${finding} ».`, `les choix sont : ${Object.keys(shape.choices).join(', ')}.`);
  }
  if (!shape.measure) return fail(`« ${text} » compare un constat qui n'est pas une mesure.`, "il manque « mesure: » dans le constat.");
  const amount = AMOUNT.exec(rest);
  const value = amount ? canonicalAmount(shape.measure, Number(amount[1]?.replace(',', '.')), amount[2]) : null;
  if (value === null) return fail(`« ${rest} » n'est pas une valeur de « ${finding} » (${shape.measure}).`, 'un nombre ou une unité manque : ans, mois, semaines, jours, h, min.');
  return { op: 'compare', finding, cmp: cmp as Comparator, value };
}

/** The compiled condition; every fault is reported, and replaced by a condition that never holds. */
export function parseCondition(raw: RawCondition, scope: ParseScope): Condition {
  if (typeof raw === 'string') {
    if (raw === 'toujours') return { op: 'all', of: [] };
    if (raw === 'dangers-exclus') {
      if (scope.dangersExcluded) return scope.dangersExcluded;
      scope.report("« dangers-exclus » n'a pas de sens ici.", 'il ne se met que dans le « tous » d’une règle plus basse que la base du motif.');
      return NEVER;
    }
    const match = COMPARISON.exec(raw.trim());
    if (match) return comparison(raw, match, scope);
    const shape = scope.shapes.get(raw);
    if (!shape) scope.report(`Le constat « ${raw} » n'existe pas.`, "une faute de frappe, ou un constat qui n'est défini dans aucun fichier.");
    else if (shape.measure || shape.choices) scope.report(`« ${raw} » est une mesure ou un choix, pas un oui/non.`, 'il manque une comparaison, par exemple « >= 38 ».');
    return { op: 'is', finding: raw };
  }
  if ('tous' in raw) return { op: 'all', of: raw.tous.map((c) => parseCondition(c, scope)) };
  if ('un' in raw) return { op: 'any', of: raw.un.map((c) => parseCondition(c, scope)) };
  if ('non' in raw) return { op: 'not', of: parseCondition(raw.non, scope) };
  if ('connu' in raw) {
    if (!scope.shapes.has(raw.connu)) scope.report(`Le constat « ${raw.connu} » n'existe pas.`, 'une faute de frappe.');
    return { op: 'known', finding: raw.connu };
  }
  return { op: 'atLeast', n: raw['au-moins'], of: raw.parmi.map((c) => parseCondition(c, scope)) };
}
