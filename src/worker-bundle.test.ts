// The Worker's bundle: it builds without any Node API, and the local database driver is not in it.

import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

async function bundle(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'import'],
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

describe('the Worker', () => {
  it('needs no Node API and reaches no Node driver', async () => {
    const inputs = await bundle('src/worker.ts');
    expect(inputs).toContain('src/server/app.ts');
    expect(inputs.filter((input) => /better-sqlite3|directory\/sqlite|node\.ts/.test(input))).toEqual([]);
  });

  it('would not build with the Node driver', async () => {
    await expect(bundle('src/directory/sqlite.ts')).rejects.toThrow(/Could not resolve/);
  });
});
