// What the checks look at, and how they say where and what.

import type { Knowledge } from '../domain/knowledge.js';
import type { Located } from './problem.js';

export type Content = Omit<Knowledge, 'version'>;

/** Reports a fault at a path of a file; without a file, in the knowledge as a whole. */
export type Report = (
  at: Located | undefined,
  path: readonly PropertyKey[],
  fact: string,
  cause: string,
) => void;
