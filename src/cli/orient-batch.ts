// `orient --jsonl`: a line in, a line out, in order, however long the file; a bad line is said and the run goes on.

import { createInterface } from 'node:readline';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import * as z from 'zod';
import { parse } from '../contract/problem.js';
import type { Mind } from '../dialogue/turn.js';
import { decide, fieldsSchema, sentence } from './orient-request.js';

const lineSchema = fieldsSchema.extend({ id: z.union([z.string(), z.number()]) });

/** Orients every line of `input`; `now` serves the lines that bring no `at`. Returns 1 when a line was bad, 0 otherwise. */
export async function runBatch(mind: Mind, input: Readable, output: Writable, now: Date): Promise<number> {
  let code = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const answer = answerLine(mind, line, now);
    if ('error' in answer) code = 1;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
  return code;
}

type LineAnswer = Readonly<Record<string, unknown>>;

function answerLine(mind: Mind, line: string, now: Date): LineAnswer {
  const read = readJson(line);
  const id = idOf(read);
  if (read === undefined) return { id, error: 'Cette ligne n’est pas un objet JSON.' };
  const fields = parse(lineSchema, read, 'ligne');
  if (!fields.ok) return { id, error: sentence(fields.faults) };
  const { id: _id, ...rest } = fields.value;
  const decided = decide(mind, rest, now);
  if (!decided.ok) return { id, error: decided.error };
  const { orientation, understood, question } = decided.turn;
  return {
    id,
    urgency: orientation.urgency,
    ceiling: orientation.ceiling,
    pathway: orientation.pathway.id,
    family: orientation.pathway.family,
    supports: orientation.supports.map((support) => support.id),
    rules: orientation.reasons.map((reason) => reason.rule),
    understood,
    question,
  };
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function idOf(read: unknown): string | number | null {
  const id = typeof read === 'object' && read !== null && 'id' in read ? read.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
