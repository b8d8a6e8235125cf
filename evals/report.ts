// The report a person reads: tables in Markdown, the failing cases by name.

import { URGENCIES } from '../src/domain/urgency.js';
import { holds, type Gate } from './gates.js';
import type { CaseResult } from './runner.js';
import { judgeDialogue, judgeOneShot, score, type Judged, type Score } from './score.js';

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;
}

const HEADER =
  '| | cas | niveau exact | trop bas | trop haut | urgences vers le 15 | urgences sous « jour » | conseil reconnu | famille | aides | questions |\n' +
  '|---|---|---|---|---|---|---|---|---|---|---|';

function row(name: string, s: Score): string {
  const cells = [
    name,
    s.cases,
    share(s.exact, s.cases),
    share(s.under, s.cases),
    share(s.over, s.cases),
    share(s.emergencies - s.missed, s.emergencies),
    s.dangerous,
    share(s.selfCareRecognised, s.selfCare),
    share(s.familiesRight, s.families),
    share(s.supportsRight, s.supports),
    s.cases === 0 ? '–' : (s.questions / s.cases).toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

function table(results: readonly CaseResult[], judge: (result: CaseResult) => Judged): string {
  const open = results.filter((result) => result.case.reserve === undefined);
  const kept = results.filter((result) => result.case.reserve !== undefined);
  const rows = [
    row('**tous**', score(results.map(judge))),
    row('ouverts', score(open.map(judge))),
    row('réservés', score(kept.map(judge))),
  ];
  const groups = [...new Set(results.flatMap((result) => result.case.groupe))].sort();
  for (const group of groups)
    rows.push(row(`groupe ${group}`, score(results.filter((r) => r.case.groupe.includes(group)).map(judge))));
  for (const level of URGENCIES)
    rows.push(row(`attendu ${level}`, score(results.map(judge).filter((j) => j.expected[0] === level))));
  return [HEADER, ...rows].join('\n');
}

function failures(results: readonly CaseResult[], judge: (result: CaseResult) => Judged): string {
  const wrong = results.map(judge).filter((j) => !j.exact && j.result.case.reserve === undefined);
  return wrong
    .map(
      (j) =>
        `- ${j.missed ? '**URGENCE MANQUÉE** ' : ''}\`${j.result.case.id}\` attendu ${j.expected.join('/')}, donné ${j.given} : « ${j.result.case.texte} »`,
    )
    .join('\n');
}

/** The whole report. Held-back cases are counted, never listed: nobody tunes on them. */
export function markdownReport(
  results: readonly CaseResult[],
  gates: readonly Gate[],
  version: string,
): string {
  return [
    `# Évaluation, connaissance ${version}`,
    '## Barrières',
    ...gates.map(
      (gate) =>
        `- ${holds(gate) ? 'tient' : '**CÈDE**'} : ${gate.name} = ${Number(gate.value.toFixed(3))} (au plus ${gate.most})`,
    ),
    '## En une fois, sur le texte seul',
    table(results, judgeOneShot),
    '## À la fin du dialogue',
    table(results, judgeDialogue),
    '## Cas ouverts en défaut, en une fois',
    failures(results, judgeOneShot),
    '## Cas ouverts en défaut, à la fin du dialogue',
    failures(results, judgeDialogue),
    '',
  ].join('\n\n');
}

/** The few lines printed on a terminal. */
export function summary(results: readonly CaseResult[], gates: readonly Gate[]): string {
  const lines = (name: string, judge: (r: CaseResult) => Judged): string[] =>
    (['ouverts', 'réservés'] as const).map((part) => {
      const s = score(
        results.filter((r) => (r.case.reserve === undefined) === (part === 'ouverts')).map(judge),
      );
      return `${name}, ${part.padEnd(8)} : ${s.cases} cas, exact ${share(s.exact, s.cases)}, trop bas ${share(s.under, s.cases)}, trop haut ${share(s.over, s.cases)}, urgences vers le 15 ${share(s.emergencies - s.missed, s.emergencies)} dont sous « jour » ${s.dangerous}, conseil ${share(s.selfCareRecognised, s.selfCare)}, famille ${share(s.familiesRight, s.families)}, aides ${share(s.supportsRight, s.supports)}, questions ${(s.questions / Math.max(1, s.cases)).toFixed(1)}`;
    });
  return [
    ...lines('une fois', judgeOneShot),
    ...lines('dialogue', judgeDialogue),
    ...gates.map(
      (gate) =>
        `${holds(gate) ? 'tient' : 'CÈDE '} ${gate.name} : ${Number(gate.value.toFixed(3))} (au plus ${gate.most})`,
    ),
  ].join('\n');
}
