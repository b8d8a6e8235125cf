// Runs the examples and near misses that every rule carries: one must make the rule hold, the other must not.

import type { Reader } from '../comprehension/index.js';
import type { Knowledge, Rule } from '../domain/knowledge.js';
import { citedFindings } from '../domain/condition.js';
import { EMPTY_SITUATION, type Situation } from '../domain/situation.js';
import { isAbove } from '../domain/urgency.js';
import { factsOf } from '../engine/facts.js';
import { triage } from '../engine/triage.js';

export interface ExampleFailure {
  readonly rule: string;
  readonly text: string;
  readonly expected: 'vraie' | 'pas vraie';
  /** What was read, to show why. */
  readonly read: string;
}

/** A fixed instant, so that examples never depend on the hour. */
const TUESDAY_MORNING = new Date('2026-11-24T09:00:00Z');

/** A rule below the base of its motif holds only once dangers were denied: its examples are read as if the rest had been answered "non". */
function denying(knowledge: Knowledge, situation: Situation, rule: Rule): Situation {
  const denied = citedFindings(rule.when)
    .filter((id) => situation.findings[id] === undefined && knowledge.findings[id]?.weight === 'danger')
    .map((id) => [id, { value: false, by: 'reponse' }] as const);
  return { ...situation, findings: { ...Object.fromEntries(denied), ...situation.findings } };
}

function isBelowBase(knowledge: Knowledge, rule: Rule): boolean {
  const motif = knowledge.motifs.find((card) => card.id === rule.motif);
  return motif !== undefined && motif.entry !== null && isAbove(motif.base, rule.then.urgency);
}

/** Rules that hold for a text alone, read for every person of the story. */
function rulesFor(
  knowledge: Knowledge,
  reader: Reader,
  text: string,
  rule: Rule,
): { held: Set<string>; read: string } {
  const { situation } = reader.read(text, { situation: EMPTY_SITUATION, question: null });
  const told = [situation, ...situation.others.map((other) => ({ ...situation, ...other, others: [] }))];
  const people = isBelowBase(knowledge, rule) ? told.map((person) => denying(knowledge, person, rule)) : told;
  const held = new Set<string>();
  for (const person of people) {
    const result = triage(
      knowledge,
      person,
      factsOf(knowledge, person, TUESDAY_MORNING),
      factsOf(knowledge, person, TUESDAY_MORNING, 'words'),
    );
    for (const rule of [...result.alarms, ...result.motifs.flatMap((open) => open.held)]) held.add(rule.id);
  }
  const read = told
    .map(
      (person) =>
        `${person.who}: ${Object.entries(person.findings)
          .map(([id, o]) => `${id}=${JSON.stringify(o.value)}`)
          .join(' ')}`,
    )
    .join(' | ');
  return { held, read };
}

function failuresOf(knowledge: Knowledge, reader: Reader, rule: Rule): ExampleFailure[] {
  const failures: ExampleFailure[] = [];
  for (const text of rule.examples) {
    const { held, read } = rulesFor(knowledge, reader, text, rule);
    if (!held.has(rule.id)) failures.push({ rule: rule.id, text, expected: 'vraie', read });
  }
  for (const text of rule.nearMisses) {
    const { held, read } = rulesFor(knowledge, reader, text, rule);
    if (held.has(rule.id)) failures.push({ rule: rule.id, text, expected: 'pas vraie', read });
  }
  return failures;
}

/** Every example that does not do what its card says. */
export function runExamples(knowledge: Knowledge, reader: Reader, motif?: string): ExampleFailure[] {
  return knowledge.motifs
    .filter((card) => motif === undefined || card.id === motif)
    .flatMap((card) => card.rules)
    .flatMap((rule) => failuresOf(knowledge, reader, rule));
}
