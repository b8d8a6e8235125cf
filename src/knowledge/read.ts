// Reading the YAML files: syntax, shape, and the line of every fault.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { locate, type Located, type Problem } from './problem.js';

export interface ReadFile<T> {
  readonly at: Located;
  readonly data: T;
}

/** The YAML files of a folder (or the single file), in name order. */
function filesAt(path: string): string[] {
  if (path.endsWith('.yaml')) return existsSync(path) ? [path] : [];
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(path, name));
}

/** Every file at `path` that fits the schema; what does not is reported with its line. */
export function readAll<T>(root: string, path: string, schema: z.ZodType<T>, problems: Problem[]): ReadFile<T>[] {
  return filesAt(join(root, path)).flatMap((full) => {
    const file = relative(root, full);
    const counter = new LineCounter();
    const document = parseDocument(readFileSync(full, 'utf8'), { lineCounter: counter });
    for (const error of document.errors) {
      const line = counter.linePos(error.pos[0]).line;
      const fact = error.code === 'DUPLICATE_KEY' ? 'Une clé est écrite deux fois.' : 'Ce fichier ne se lit pas.';
      problems.push({ file, line, fact, cause: error.message.split('\n')[0] ?? 'une erreur de syntaxe.' });
    }
    if (document.errors.length > 0) return [];
    const at = locate(file, document, counter);
    const parsed = schema.safeParse(document.toJS());
    if (parsed.success) return [{ at, data: parsed.data }];
    for (const issue of parsed.error.issues) {
      const where = issue.path.map(String).join(' › ') || 'le fichier';
      problems.push({ file, line: at.lineOf(issue.path), fact: `« ${where} » n'a pas la forme attendue.`, cause: cause(issue) });
    }
    return [];
  });
}

function cause(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `clé inconnue : ${issue.keys.join(', ')} (faute de frappe, ou mauvaise indentation).`;
    case 'invalid_type':
      return `il manque, ou ce n'est pas du bon type (attendu : ${issue.expected}).`;
    case 'invalid_value':
      return `la valeur doit être l'une de : ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
    case 'too_small':
      return `il faut ${issue.message}.`;
    default:
      return issue.message;
  }
}
