// One orientation asked from the command line: the same fields on a command, in a file of lines, and in the HTTP contract.

import * as z from 'zod';
import { parse, type Fault } from '../contract/problem.js';
import { AUDIENCES, turnRequestSchema } from '../contract/request.js';
import { takeTurn, type Mind, type Turn } from '../dialogue/turn.js';
import type { Audience } from '../domain/orientation.js';

export const fieldsSchema = z.strictObject({
  text: z.string(),
  age: z.number().optional(),
  sex: z.enum(['M', 'F']).optional(),
  audience: z.enum(AUDIENCES).optional(),
  insee: z.string().optional(),
  answers: z.record(z.string(), z.union([z.boolean(), z.null(), z.number(), z.string()])).optional(),
  at: z.string().optional(),
});

export type Fields = z.infer<typeof fieldsSchema>;

export type Decided =
  | { readonly ok: true; readonly turn: Turn; readonly at: Date; readonly audience: Audience }
  | { readonly ok: false; readonly error: string };

/** Orients at `fields.at`, or at `now`. The error is one French sentence naming the field. */
export function decide(mind: Mind, fields: Fields, now: Date): Decided {
  const { text, age, sex, insee, at, audience = 'patient' } = fields;
  const answers = {
    ...fields.answers,
    ...(age !== undefined && { age }),
    ...(sex !== undefined && { sexe: sex === 'M' ? 'homme' : 'femme' }),
  };
  const request = parse(
    turnRequestSchema,
    {
      audience,
      text,
      answers,
      ...(insee !== undefined && { place: { insee } }),
      ...(at !== undefined && { at }),
    },
    'demande',
  );
  if (!request.ok) return { ok: false, error: sentence(request.faults) };
  const instant = request.value.at === undefined ? now : new Date(request.value.at);
  const result = takeTurn(mind, request.value, instant);
  if (!result.ok) return { ok: false, error: sentence(result.faults) };
  return { ok: true, turn: result.turn, at: instant, audience };
}

/** The fields as they were typed: `age`, not `answers.age`. */
export function sentence(faults: readonly Fault[]): string {
  const name = (field: string): string =>
    field
      .replace(/^answers\.age$/, 'age')
      .replace(/^answers\.sexe$/, 'sex')
      .replace(/^place\.insee$/, 'insee');
  return faults.map((fault) => `« ${name(fault.field)} » : ${fault.detail}`).join(' ');
}
