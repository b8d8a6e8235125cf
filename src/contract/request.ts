// What a client may send: every field known, every size bounded, anything else refused.

import * as z from 'zod';
import { findingId, situationSchema } from './situation.js';

/** Limits of the published contract. */
export const LIMITS = {
  bodyBytes: 65_536,
  /** What is still read, for an emergency, of a client that sends too many requests. */
  refusedBytes: 8192,
  textCharacters: 8000,
  answers: 200,
  communes: 20,
} as const;

export const AUDIENCES = ['patient', 'agent', 'regulation'] as const;

/** Characters as a person counts them: an emoji outside the basic plane is one, not two. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

const text = z
  .string()
  .refine((t) => characters(t) <= LIMITS.textCharacters, { params: { maximum: LIMITS.textCharacters } })
  .meta({ maxLength: LIMITS.textCharacters });

const answers = z
  .record(findingId, z.union([z.boolean(), z.null(), z.number(), text]))
  .refine((all) => Object.keys(all).length <= LIMITS.answers, { params: { maximum: LIMITS.answers } });

const place = z.strictObject({
  insee: z.exactOptional(z.string().regex(/^(\d{2}|2[AB])\d{3}$/)),
  postcode: z.exactOptional(z.string().regex(/^\d{5}$/)),
  lat: z.exactOptional(z.number().min(-90).max(90)),
  lon: z.exactOptional(z.number().min(-180).max(180)),
});

export const turnRequestSchema = z.strictObject({
  audience: z.enum(AUDIENCES),
  text: z.exactOptional(text),
  answers: z.exactOptional(answers),
  situation: z.exactOptional(situationSchema),
  place: z.exactOptional(place),
  consent: z.exactOptional(z.strictObject({ model: z.exactOptional(z.boolean()) })),
  language: z.exactOptional(z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  at: z.exactOptional(z.iso.datetime({ offset: true })),
});

export type TurnRequest = z.infer<typeof turnRequestSchema>;

export const communesQuerySchema = z.strictObject({ q: z.string().trim().min(1).max(80) });
