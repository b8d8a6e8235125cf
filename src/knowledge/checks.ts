// What must hold across the whole knowledge: every reference exists, rules can only move the way their weight allows, prose is safe.

import { checkProse } from './check-prose.js';
import { checkReferences } from './check-references.js';
import { checkWeights } from './check-weights.js';
import type { Content, Report } from './content.js';
import type { Located, Problem } from './problem.js';

/** Every fault of a compiled content; `motifs` and `findings` tell the file that defines each. */
export function checkKnowledge(
  content: Content,
  motifs: ReadonlyMap<string, Located>,
  findings: ReadonlyMap<string, Located>,
): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (at, path, fact, cause) => {
    problems.push({ file: at?.file ?? 'knowledge', line: at?.lineOf(path) ?? 1, fact, cause });
  };
  checkReferences(content, motifs, findings, report);
  checkWeights(content, motifs, report);
  checkProse(content, motifs, findings, report);
  return problems;
}
