// Motifs: their rules compiled, and `dangers-exclus` unfolded into the dangers of the card, one by one.

import { citedFindings, type Condition } from '../domain/condition.js';
import type { FindingId } from '../domain/finding.js';
import type { Motif, Rule, Terrain } from '../domain/knowledge.js';
import { isAbove } from '../domain/urgency.js';
import type * as z from 'zod';
import { parseCondition, type FindingShape, type ParseScope } from './conditions.js';
import type { Located, Problem } from './problem.js';
import type { motifFile, rawRule } from './schema.js';

export type RawMotif = z.output<typeof motifFile>;
type RawRule = z.output<typeof rawRule>;

export interface DefinedMotif {
  readonly raw: RawMotif;
  readonly at: Located;
}

const FALSE: Condition = { op: 'any', of: [] };

function isNever(condition: Condition): boolean {
  return condition.op === 'any' && condition.of.length === 0;
}

/** The part of a listening rule that a motif wonders about: whatever it does not ask is set aside as false. */
function restrict(condition: Condition, asked: ReadonlySet<FindingId>): Condition {
  switch (condition.op) {
    case 'is':
    case 'compare':
    case 'known':
      return asked.has(condition.finding) ? condition : FALSE;
    case 'not':
      return { op: 'not', of: restrict(condition.of, asked) };
    case 'any':
      return { op: 'any', of: condition.of.map((c) => restrict(c, asked)).filter((c) => !isNever(c)) };
    case 'all': {
      const of = condition.of.map((c) => restrict(c, asked));
      return of.some(isNever) ? FALSE : { op: 'all', of };
    }
    case 'atLeast':
      return { op: 'atLeast', n: condition.n, of: condition.of.map((c) => restrict(c, asked)) };
  }
}

function compileRule(motif: RawMotif, raw: RawRule, scope: ParseScope): Rule {
  return {
    id: raw.id,
    motif: motif.motif,
    text: raw.phrase,
    when: parseCondition(raw.si, scope),
    then: {
      urgency: raw.alors.urgence,
      ...(raw.alors.priorite ? { priority: raw.alors.priorite } : {}),
      pathways: raw.alors.voies,
      ...(raw.alors.delai ? { delay: raw.alors.delai } : {}),
      advice: raw.alors.conseils,
      supports: raw.alors.aides,
    },
    source: raw.source,
    reviewed: raw.revu ?? motif.revu,
    examples: raw.exemples,
    nearMisses: raw.presque,
  };
}

export function listens(raw: RawMotif): boolean {
  return raw.ouvre === 'toujours';
}

const raises = (motif: RawMotif, rule: RawRule): boolean => listens(motif) || isAbove(rule.alors.urgence, motif.base);

/** Every motif compiled, in file order. Faults are reported with the line of the rule. */
export function compileMotifs(
  defined: readonly DefinedMotif[],
  shapes: ReadonlyMap<string, FindingShape>,
  problems: Problem[],
): Motif[] {
  const scopeAt = (at: Located, path: readonly PropertyKey[], dangersExcluded?: Condition): ParseScope => ({
    shapes,
    report: (fact, cause) => void problems.push({ file: at.file, line: at.lineOf(path), fact, cause }),
    ...(dangersExcluded ? { dangersExcluded } : {}),
  });
  const raisingOf = ({ raw, at }: DefinedMotif): Map<string, Rule> =>
    new Map(
      raw.regles.flatMap((rule, i) =>
        raises(raw, rule) ? [[rule.id, compileRule(raw, rule, scopeAt(at, ['regles', i, 'si']))] as const] : [],
      ),
    );
  const raising = new Map(defined.map((motif) => [motif, raisingOf(motif)]));
  const listening = defined.filter(({ raw }) => listens(raw)).flatMap((motif) => [...(raising.get(motif)?.values() ?? [])]);

  return defined.map((motif) => {
    const { raw, at } = motif;
    const asked = new Set(raw.demander);
    const own = [...(raising.get(motif)?.values() ?? [])].map((rule) => rule.when);
    const heard = listening
      .filter((rule) => citedFindings(rule.when).some((finding) => asked.has(finding)))
      .map((rule) => restrict(rule.when, asked))
      .filter((condition) => !isNever(condition));
    const dangersExcluded: Condition = { op: 'all', of: [...own, ...heard].map((of) => ({ op: 'not', of })) };
    const rules = raw.regles.map(
      (rule, i) =>
        raising.get(motif)?.get(rule.id) ?? compileRule(raw, rule, scopeAt(at, ['regles', i, 'si'], dangersExcluded)),
    );
    const terrains = raw.terrains.map((terrain, i): Terrain => {
      const scope = scopeAt(at, ['terrains', i]);
      return typeof terrain === 'string'
        ? { id: `${raw.motif}/${terrain}`, text: raw.pourquoi, when: parseCondition(terrain, scope) }
        : { id: `${raw.motif}/terrain-${i + 1}`, text: terrain.phrase, when: parseCondition(terrain.si, scope) };
    });
    return {
      id: raw.motif,
      title: raw.titre,
      hub: raw.hub,
      reviewed: raw.revu,
      base: raw.base,
      why: raw.pourquoi,
      source: raw.source,
      entry: listens(raw) ? null : parseCondition(raw.ouvre ?? raw.motif, scopeAt(at, [raw.ouvre ? 'ouvre' : 'motif'])),
      for: raw.pour === undefined ? null : parseCondition(raw.pour, scopeAt(at, ['pour'])),
      ask: raw.demander,
      rules,
      terrains,
      pathways: raw.voies,
      advice: raw.conseils,
      supports: raw.aides,
      ...(raw.accueil ? { welcome: raw.accueil } : {}),
      oneByOne: raw['une-question-a-la-fois'] === 'oui',
      callBack: raw.rappel,
    };
  });
}
