// `orient --replay`: a saved decision is computed again and compared byte for byte (I8).

import * as z from 'zod';
import { parse } from '../contract/problem.js';
import { AUDIENCES } from '../contract/request.js';
import { situationSchema } from '../contract/situation.js';
import { situationFaults } from '../dialogue/check.js';
import type { Knowledge } from '../domain/knowledge.js';
import { orient } from '../engine/index.js';
import { sentence } from './orient-request.js';

/** What a decision needs to be replayed; an answer of the service holds more. */
const savedSchema = z.object({
  situation: situationSchema,
  at: z.iso.datetime({ offset: true }),
  audience: z.enum(AUDIENCES),
  orientation: z.looseObject({ knowledge: z.string() }),
});

export interface Replayed {
  readonly same: boolean;
  /** French sentences, a line each. */
  readonly message: string;
}

/** Compares the decision saved in `text` (JSON) with what this knowledge decides now. */
export function replay(knowledge: Knowledge, text: string): Replayed {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { same: false, message: 'Ce fichier n’est pas du JSON.' };
  }
  const saved = parse(savedSchema, read, 'fichier');
  if (!saved.ok) return { same: false, message: sentence(saved.faults) };
  const { situation, at, audience } = saved.value;
  // Not what zod returns: parsing may change the order of the keys, and the comparison is byte for byte.
  const { orientation: before } = read as { orientation: { knowledge: string } & Record<string, unknown> };
  const versions =
    before.knowledge === knowledge.version
      ? `Même version des règles : ${knowledge.version}.`
      : `La version des règles a changé : ${before.knowledge} à l’époque, ${knowledge.version} maintenant.`;
  const faults = situationFaults(knowledge, situation);
  if (faults.length > 0) return { same: false, message: `${versions}\n${sentence(faults)}` };
  const { orientation: after } = orient(knowledge, situation, { now: new Date(at), audience });
  if (JSON.stringify(before) === JSON.stringify(after))
    return { same: true, message: `Identique, octet pour octet.\n${versions}` };
  const now = after as unknown as Record<string, unknown>;
  const changed = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]),
  );
  const what = changed.length > 0 ? `Différent : ${changed.join(', ')}.` : 'Différent : l’ordre des champs.';
  return { same: false, message: `${what}\n${versions}` };
}
