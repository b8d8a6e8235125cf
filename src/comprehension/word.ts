// A word of a message as the reader sees it: where it stands, what it is compared by, what part it plays.

import type { Token } from './tokens.js';

export type Role = 'content' | 'light' | 'little' | 'negator' | 'number' | 'mark';

export interface Word extends Token {
  readonly role: Role;
  /** What it is compared by; the folded word itself for marks and numbers. */
  readonly stem: string;
}
