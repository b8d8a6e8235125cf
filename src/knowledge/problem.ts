// A fault found in the knowledge, said in French: the file, the line, the fact and the likely cause.

import type { Document, LineCounter } from 'yaml';

export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly fact: string;
  readonly cause: string;
}

/** One line for a terminal: `motifs/x.yaml:12 — fait. Cause probable : …` */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line} — ${problem.fact} Cause probable : ${problem.cause}`;
}

/** A parsed YAML file that can tell the line of any path in it. */
export interface Located {
  readonly file: string;
  lineOf(path: readonly PropertyKey[]): number;
}

export function locate(file: string, document: Document, counter: LineCounter): Located {
  return {
    file,
    lineOf(path) {
      for (let depth = path.length; depth >= 0; depth--) {
        const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
        if (node?.range) return counter.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}
