// After a change of `schema.ts`: `npx drizzle-kit generate --config src/directory/drizzle.config.ts --name WHAT-CHANGED`.

import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './src/directory/schema.ts',
  out: './src/directory/migrations',
});
