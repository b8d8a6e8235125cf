// Findings: from every file that defines some to one vocabulary, each defined once.

import type { FindingCard } from '../domain/knowledge.js';
import type * as z from 'zod';
import type { rawFinding } from './schema.js';
import { parseCondition, type FindingShape } from './conditions.js';
import type { Located, Problem } from './problem.js';

export type RawFinding = z.output<typeof rawFinding>;

export interface DefinedFinding {
  readonly id: string;
  readonly raw: RawFinding;
  readonly at: Located;
}

export function shapesOf(defined: readonly DefinedFinding[]): Map<string, FindingShape> {
  return new Map(defined.map(({ id, raw }) => [id, { measure: raw.mesure, choices: raw.choix }]));
}

function weightOf(raw: RawFinding): FindingCard['weight'] {
  return raw.sens ?? (raw.mesure || raw.choix ? 'neutre' : 'danger');
}

function hasCycle(id: string, parents: ReadonlyMap<string, readonly string[]>, path: readonly string[] = []): boolean {
  if (path.includes(id)) return true;
  return (parents.get(id) ?? []).some((parent) => hasCycle(parent, parents, [...path, id]));
}

/** The compiled vocabulary; a finding defined twice, an unknown parent or a circle of kinds is reported. */
export function compileFindings(defined: readonly DefinedFinding[], problems: Problem[]): Record<string, FindingCard> {
  const shapes = shapesOf(defined);
  const parents = new Map(defined.map(({ id, raw }) => [id, raw['est-un']]));
  const cards: Record<string, FindingCard> = {};
  for (const { id, raw, at } of defined) {
    const line = at.lineOf(['constats', id]);
    const report = (fact: string, cause: string): void => void problems.push({ file: at.file, line, fact, cause });
    if (cards[id]) report(`Le constat « ${id} » est défini deux fois.`, "il est déjà défini ailleurs : citez-le sans le définir à nouveau.");
    const excluded = raw.exclut === 'tout' ? [] : raw.exclut;
    if (raw.exclut.length > 0 && raw.sens !== 'rassurant')
      report(
        `« ${id} » exclut des dangers sans être rassurant.`,
        'il manque « sens: rassurant », ou « exclut » est de trop.',
      );
    for (const other of [...raw['est-un'], ...raw.de, ...excluded])
      if (!shapes.has(other)) report(`Le constat « ${other} » n'existe pas.`, 'une faute de frappe dans « est-un », « de » ou « exclut ».');
    if (hasCycle(id, parents)) report(`« ${id} » est une sorte de lui-même.`, 'les « est-un » tournent en rond.');
    if (raw.mesure && raw.mesure !== 'durée' && raw.mesure !== 'poids' && raw.mesure !== 'nombre' && !raw.bornes)
      report(`La mesure « ${id} » n'a pas de bornes.`, 'il manque « bornes: [min, max] », les valeurs croyables.');
    cards[id] = {
      id,
      weight: weightOf(raw),
      vital: raw.vital === 'oui',
      ...(raw.signe ? { sign: raw.signe } : {}),
      ...(raw.question ? { question: raw.question } : {}),
      ...(raw.proche ? { questionAbout: raw.proche } : {}),
      ...(raw.mesure ? { measure: raw.mesure } : {}),
      ...(raw.bornes ? { bounds: raw.bornes } : {}),
      ...(raw.choix ? { choices: raw.choix } : {}),
      ...(raw.quand ? { when: parseCondition(raw.quand, { shapes, report }) } : {}),
      ...(raw['impossible-si'] ? { impossible: parseCondition(raw['impossible-si'], { shapes, report }) } : {}),
      kindOf: raw['est-un'],
      durationOf: raw.de,
      excludes: raw.exclut,
      lasting: raw.durable === 'oui',
      said: raw.dit,
      denied: raw.nie,
      except: raw.sauf,
    };
  }
  return cards;
}
