// `aiguillage knowledge …`: check what clinicians wrote, probe one sentence, print the rulebook.

import { join } from 'node:path';
import { createReader } from '../comprehension/index.js';
import { EMPTY_SITUATION } from '../domain/situation.js';
import { factsOf } from '../engine/facts.js';
import { orient } from '../engine/index.js';
import { triage } from '../engine/triage.js';
import { compileKnowledge } from '../knowledge/compile.js';
import { formatProblem } from '../knowledge/problem.js';
import { loadKnowledge, ROOT } from './build.js';
import { runExamples } from './examples.js';

const USAGE = `Usage : aiguillage knowledge check [MOTIF]      relire toute la connaissance, et exécuter ses exemples
        aiguillage knowledge probe "texte"      ce qui est lu, ce qui décide, ce qui reste ouvert
`;

/** `check`: 0 when nothing is wrong, 1 otherwise; each fault on a line. */
function check(motif: string | undefined): number {
  const { knowledge, problems } = compileKnowledge(join(ROOT, 'knowledge'));
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  if (!knowledge) {
    process.stderr.write(`${problems.length} faute(s). Les exemples ne sont pas exécutés.\n`);
    return 1;
  }
  const failures = runExamples(knowledge, createReader(knowledge), motif);
  for (const { rule, text, expected, read } of failures)
    process.stderr.write(`« ${text} » devrait rendre « ${rule} » ${expected}.\n    lu : ${read}\n`);
  const rules = knowledge.motifs.flatMap((card) => card.rules);
  process.stdout.write(
    `${knowledge.motifs.length} motifs, ${rules.length} règles, ${Object.keys(knowledge.findings).length} constats, ` +
      `${rules.flatMap((r) => [...r.examples, ...r.nearMisses]).length} exemples : ${failures.length} en défaut.\n`,
  );
  return failures.length > 0 ? 1 : 0;
}

async function probe(text: string): Promise<number> {
  const knowledge = await loadKnowledge();
  const now = new Date();
  const { situation, understood } = createReader(knowledge).read(text, {
    situation: EMPTY_SITUATION,
    question: null,
  });
  for (const seen of understood)
    process.stdout.write(
      `lu       ${seen.status.padEnd(8)} ${seen.finding} ${JSON.stringify(seen.value ?? '')} « ${seen.quote} » ${seen.who ?? ''}\n`,
    );
  for (const person of [
    situation,
    ...situation.others.map((other) => ({ ...situation, ...other, others: [] })),
  ]) {
    const result = triage(
      knowledge,
      person,
      factsOf(knowledge, person, now),
      factsOf(knowledge, person, now, 'words'),
    );
    const { orientation, question } = orient(knowledge, person, { now, audience: 'patient' });
    process.stdout.write(
      `\n${person.who} : ${orientation.urgency} (plafond ${orientation.ceiling}) → ${orientation.pathway.id}\n`,
    );
    for (const open of result.motifs)
      process.stdout.write(
        `motif    ${open.motif.id} ${open.level} ; vraies : ${open.held.map((r) => r.id).join(', ') || 'aucune'} ; ouvertes : ${open.undecided.map((r) => r.id).join(', ') || 'aucune'}\n`,
      );
    for (const rule of result.alarms) process.stdout.write(`alarme   ${rule.id}\n`);
    if (question) process.stdout.write(`question ${question.id} : ${question.text}\n`);
  }
  return 0;
}

export async function run(argv: string[]): Promise<number> {
  const [verb, argument] = argv;
  if (verb === 'check') return check(argument);
  if (verb === 'probe' && argument !== undefined) return probe(argument);
  process.stderr.write(USAGE);
  return 2;
}
