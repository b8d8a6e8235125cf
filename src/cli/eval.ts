// `aiguillage eval [SUITE…] [--report DIR]`: run the suites, print what was measured, exit 1 when a gate gives way.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSuites } from '../../evals/case.js';
import { gatesOf, holds } from '../../evals/gates.js';
import { markdownReport, summary } from '../../evals/report.js';
import { play } from '../../evals/runner.js';
import { createReader } from '../comprehension/index.js';
import { loadKnowledge, ROOT } from './build.js';

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { report: { type: 'string' } },
  });
  const suites = readSuites(join(ROOT, 'evals/suites'), positionals);
  if (suites.length === 0) {
    process.stderr.write(`Aucune suite ne commence par : ${positionals.join(', ')}.\n`);
    return 2;
  }
  const knowledge = await loadKnowledge();
  const mind = { knowledge, reader: createReader(knowledge) };
  const results = suites.flatMap((suite) => suite.cases.map((test) => play(mind, suite.name, test)));
  const gates = gatesOf(results);
  process.stdout.write(`${summary(results, gates)}\n`);
  if (values.report !== undefined) {
    mkdirSync(values.report, { recursive: true });
    writeFileSync(join(values.report, 'rapport.md'), markdownReport(results, gates, knowledge.version));
  }
  return gates.every(holds) ? 0 : 1;
}
