// The same rules carried by two known rule engines, so that speed is said as a ratio against a named peer, in one run.

import { Engine as JsonRulesEngine, type NestedCondition } from 'json-rules-engine';
import Publicodes from 'publicodes';
import type { Comparator, Condition } from '../../domain/condition.js';
import type { Knowledge, Rule } from '../../domain/knowledge.js';
import type { Situation } from '../../domain/situation.js';

const OPERATORS: Record<Comparator, string> = {
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
  '=': 'equal',
};

function toJsonRules(condition: Condition): NestedCondition {
  switch (condition.op) {
    case 'is':
      return { fact: condition.finding, operator: 'equal', value: true };
    case 'compare':
      return { fact: condition.finding, operator: OPERATORS[condition.cmp], value: condition.value };
    case 'known':
      return { fact: condition.finding, operator: 'notEqual', value: undefined };
    case 'not':
      return { not: toJsonRules(condition.of) };
    case 'all':
      return { all: condition.of.map(toJsonRules) };
    case 'any':
    case 'atLeast':
      return { any: condition.of.map(toJsonRules) };
  }
}

type Plain = Record<string, boolean | number | string>;

/** The observations of a situation as plain facts; bounded quantities give their lower bound. */
export function plainFacts(situation: Situation): Plain {
  const facts: Plain = {};
  for (const [id, { value }] of Object.entries(situation.findings)) {
    if (value === null) continue;
    facts[id] = typeof value === 'object' ? (value.min ?? value.max ?? 0) : value;
  }
  return facts;
}

/** json-rules-engine holding every rule; a run evaluates them all. */
export function jsonRulesPeer(knowledge: Knowledge): (situation: Situation) => Promise<number> {
  const rules = knowledge.motifs.flatMap((motif) => motif.rules);
  const engine = new JsonRulesEngine([], { allowUndefinedFacts: true });
  for (const rule of rules)
    engine.addRule({
      conditions: { all: [toJsonRules(rule.when)] },
      event: { type: rule.id },
    });
  return async (situation) => (await engine.run(plainFacts(situation))).events.length;
}

const factName = (id: string): string => `fait ${id.replaceAll('-', ' ')}`;
const ruleName = (rule: Rule): string => `regle ${rule.id.replaceAll('-', ' ')}`;

type Formula = string | Record<string, unknown>;

function toPublicodes(condition: Condition): Formula {
  switch (condition.op) {
    case 'is':
      return factName(condition.finding);
    case 'compare':
      return typeof condition.value === 'string'
        ? `${factName(condition.finding)} = '${condition.value}'`
        : `${factName(condition.finding)} ${condition.cmp} ${condition.value}`;
    case 'known':
      return { 'est défini': factName(condition.finding) };
    case 'not':
      return { '=': [toPublicodes(condition.of), 'non'] };
    case 'all':
      return condition.of.length === 0 ? 'oui' : { 'toutes ces conditions': condition.of.map(toPublicodes) };
    case 'any':
    case 'atLeast':
      return condition.of.length === 0 ? 'non' : { 'une de ces conditions': condition.of.map(toPublicodes) };
  }
}

/** publicodes holding every rule; a run sets the situation and evaluates them all. */
export function publicodesPeer(knowledge: Knowledge): (situation: Situation) => number {
  const rules = knowledge.motifs.flatMap((motif) => motif.rules);
  const model: Record<string, unknown> = {};
  for (const card of Object.values(knowledge.findings)) {
    const question = `${card.id} ?`;
    model[factName(card.id)] = card.measure
      ? { question, 'par défaut': 0 }
      : card.choices
        ? { question, 'par défaut': "'inconnu'" }
        : { question, 'par défaut': 'non' };
  }
  for (const rule of rules) model[ruleName(rule)] = { valeur: toPublicodes(rule.when) };
  const engine = new Publicodes(model as ConstructorParameters<typeof Publicodes>[0], {
    logger: { log() {}, warn() {}, error() {} },
  });
  return (situation) => {
    const facts = Object.entries(plainFacts(situation)).map(([id, value]): [string, string] => [
      factName(id),
      typeof value === 'boolean'
        ? value
          ? 'oui'
          : 'non'
        : typeof value === 'string'
          ? `'${value}'`
          : String(value),
    ]);
    engine.setSituation(Object.fromEntries(facts));
    return rules.filter((rule) => engine.evaluate(ruleName(rule)).nodeValue === true).length;
  };
}
