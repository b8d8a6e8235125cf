// The tests on both runtimes: `node` for everything, `edge` for the contract suite inside workerd.

import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The Worker's access log is not what the tests have to say.
    onConsoleLog: (text) => !/^[A-Z]+ \S+ \d{3} \d+ ms$/.test(text.trim()),
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'evals/**/*.test.ts'],
          exclude: ['src/worker.test.ts'],
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { MIGRATIONS: await readD1Migrations('src/directory/migrations') } },
          })),
        ],
        test: { name: 'edge', include: ['src/worker.test.ts'] },
      },
    ],
  },
});
