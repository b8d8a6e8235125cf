// Builds what every runtime shares: the knowledge module from the YAML, and the page for the browser.

import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Knowledge } from '../domain/knowledge.js';
import { compileKnowledge } from '../knowledge/compile.js';
import { formatProblem, type Problem } from '../knowledge/problem.js';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KNOWLEDGE_DIR = join(ROOT, 'knowledge');
const MODULE = join(ROOT, 'src/knowledge/compiled.js');

/** The knowledge did not compile; `problems` says where and why. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

function newest(dir: string): number {
  return readdirSync(dir, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(dir, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);
}

/** Writes the compiled module and returns the knowledge. Throws `KnowledgeError` when a fault is found. */
export function buildKnowledge(): Knowledge {
  const { knowledge, problems } = compileKnowledge(KNOWLEDGE_DIR);
  if (!knowledge) throw new KnowledgeError(problems);
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  const literal = JSON.stringify(JSON.stringify(knowledge))
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  const draft = `${MODULE}.${process.pid}`;
  writeFileSync(
    draft,
    `// Written by npm run build from knowledge/.\nexport default JSON.parse(${literal});\n`,
  );
  renameSync(draft, MODULE);
  return knowledge;
}

function isStale(): boolean {
  return !existsSync(MODULE) || statSync(MODULE).mtimeMs < newest(KNOWLEDGE_DIR);
}

/** The compiled knowledge, compiled again first when a YAML file is newer than the module. */
export async function loadKnowledge(): Promise<Knowledge> {
  if (isStale()) return buildKnowledge();
  const module = (await import(pathToFileURL(MODULE).href)) as { default: Knowledge };
  return module.default;
}

/** The same for a server: the page is built again too, so that the engine on the device never lags behind. */
export async function loadServedKnowledge(): Promise<Knowledge> {
  const stale = isStale();
  const knowledge = await loadKnowledge();
  if (stale) await buildPages();
  return knowledge;
}

async function buildPages(): Promise<void> {
  const { buildWeb } = await import('./build-web.js');
  await buildWeb(join(ROOT, 'build/web'));
}

/** `npm run build`. */
export async function run(): Promise<number> {
  const knowledge = buildKnowledge();
  await buildPages();
  process.stdout.write(
    `Connaissance ${knowledge.version.slice(0, 19)}…, ${knowledge.motifs.length} motifs. Page construite.\n`,
  );
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  run().then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
