#!/usr/bin/env node
// The command `aiguillage`: lets Node read TypeScript, then hands over.

import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
