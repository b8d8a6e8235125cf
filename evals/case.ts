// An evaluation case as it is written in evals/suites: a story, what is right, and the truth that answers the questions.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { FAMILIES } from '../src/domain/knowledge.js';
import { URGENCIES } from '../src/domain/urgency.js';

const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([item.transform((value) => [value]), z.array(item).min(1)]);
const urgencies = oneOrMore(z.enum(URGENCIES));

const rawCase = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  origine: z.string().min(5),
  groupe: z.array(z.string()).default([]),
  texte: z.string(),
  age: z.number().optional(),
  sexe: z.enum(['F', 'M']).optional(),
  audience: z.enum(['patient', 'agent', 'regulation']).default('patient'),
  /** The instant of the story, where the hour matters. */
  quand: z.iso.datetime().optional(),
  reserve: z.literal('oui').optional(),
  attendu: z.strictObject({
    niveau: urgencies,
    final: urgencies.optional(),
    famille: oneOrMore(z.enum(FAMILIES)).optional(),
    aides: z.array(z.string()).default([]),
    'pas-aides': z.array(z.string()).default([]),
  }),
  /** True findings beyond the text; what is not listed is answered "non". */
  verite: z
    .record(
      z.string(),
      z.union([z.literal('oui'), z.literal('non'), z.literal('ne-sait-pas'), z.number(), z.string()]),
    )
    .default({}),
});

const suiteFile = z.strictObject({ suite: z.string(), cas: z.array(rawCase).min(1) });

export type EvalCase = z.output<typeof rawCase>;

export interface Suite {
  readonly name: string;
  readonly cases: readonly EvalCase[];
}

/** Every suite of the folder, in name order, or those whose name begins with one of `names`. Throws naming the file at fault. */
export function readSuites(folder: string, names: readonly string[]): Suite[] {
  const suites = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const parsed = suiteFile.safeParse(parse(readFileSync(join(folder, file), 'utf8')));
      if (!parsed.success) throw new Error(`evals/suites/${file} : ${z.prettifyError(parsed.error)}`);
      return { name: parsed.data.suite, cases: parsed.data.cas };
    });
  const seen = new Set<string>();
  for (const { id } of suites.flatMap((suite) => suite.cases)) {
    if (seen.has(id)) throw new Error(`evals/suites : le cas « ${id} » existe deux fois.`);
    seen.add(id);
  }
  return suites.filter(({ name }) => names.length === 0 || names.some((wanted) => name.startsWith(wanted)));
}
