// The tests on both runtimes: `node` for everything, `edge` for the same contract suite inside workerd.

import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'evals/**/*.test.ts'],
          exclude: ['src/worker.test.ts'],
        },
      },
    ],
  },
});
