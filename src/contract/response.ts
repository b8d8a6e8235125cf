// What the service answers to a turn or to a one-shot orientation.

import * as z from 'zod';
import { PRIORITIES, URGENCIES } from '../domain/urgency.js';
import { FAMILIES } from '../domain/knowledge.js';
import { AUDIENCES } from './request.js';
import { findingId, situationSchema } from './situation.js';

const contact = z.object({
  kind: z.enum(['tel', 'sms', 'url', 'lieu']),
  value: z.string(),
  label: z.string(),
});

export const sourceSchema = z.object({
  org: z.string(),
  title: z.string(),
  year: z.number(),
  checked: z.enum(['read', 'general']),
  note: z.exactOptional(z.string()),
});

const pathway = z.object({
  id: z.string(),
  family: z.enum(FAMILIES),
  label: z.string(),
  contact: z.array(contact),
  why: z.string(),
  how: z.string(),
});

const support = z.object({
  id: z.string(),
  label: z.string(),
  why: z.string(),
  steps: z.array(z.string()),
  who: z.string(),
  documents: z.array(z.string()),
  contact: z.array(contact),
  eligibility: z.enum(['oui', 'à vérifier']),
  source: sourceSchema,
});

const reason = z.object({
  rule: z.string(),
  text: z.string(),
  findings: z.array(findingId),
  source: sourceSchema,
  reviewed: z.string(),
});

const regulation = z.object({
  priority: z.enum(PRIORITIES),
  motive: z.object({ code: z.string(), label: z.string() }),
  ask: z.array(z.string()),
  effectors: z.array(z.string()),
});

export const orientationSchema = z.object({
  urgency: z.enum(URGENCIES),
  ceiling: z.enum(URGENCIES),
  final: z.boolean(),
  pathway,
  alternatives: z.array(pathway),
  supports: z.array(support),
  advice: z.array(z.string()),
  safetyNet: z.array(z.string()),
  reasons: z.array(reason),
  delay: z.exactOptional(z.string()),
  welcome: z.exactOptional(z.string()),
  regulation: z.exactOptional(regulation),
  knowledge: z.string(),
});

export const questionSchema = z.object({
  id: z.string(),
  finding: findingId,
  text: z.string(),
  kind: z.enum(['yesno', 'number', 'choice', 'list', 'text']),
  choices: z.exactOptional(z.array(z.object({ id: z.string(), label: z.string() }))),
  unit: z.exactOptional(z.string()),
});

const understood = z.object({
  finding: findingId,
  status: z.enum(['present', 'absent', 'unknown']),
  value: z.exactOptional(
    z.union([
      z.string(),
      z.number(),
      z.object({ min: z.exactOptional(z.number()), max: z.exactOptional(z.number()) }),
    ]),
  ),
  quote: z.string(),
  who: z.exactOptional(z.string()),
});

/** With `situation`, `at` and `audience`, an orientation can be replayed byte for byte (I8). */
export const orientResponseSchema = z.object({
  situation: situationSchema,
  orientation: orientationSchema,
  understood: z.array(understood),
  /** Findings on which the words and an earlier answer disagree; the more worrying one was kept. */
  contradictions: z.array(findingId),
  /** Other people of the story who may need help too, each with their own level. */
  others: z.array(z.object({ who: z.string(), urgency: z.enum(URGENCIES), pathway: z.string() })),
  /** How each finding of the situation, and of the question, is named to a person. */
  names: z.record(
    findingId,
    z.object({
      label: z.string(),
      about: z.exactOptional(z.string()),
      unit: z.exactOptional(z.string()),
      choices: z.exactOptional(z.record(z.string(), z.string())),
    }),
  ),
  audience: z.enum(AUDIENCES),
  at: z.iso.datetime(),
});

export const turnResponseSchema = orientResponseSchema.extend({
  question: questionSchema.nullable(),
  reply: z.string(),
  /** Empty as long as the directory holds no places. */
  places: z.array(z.record(z.string(), z.unknown())),
  model: z.string(),
});

export type OrientResponse = z.infer<typeof orientResponseSchema>;
export type TurnResponse = z.infer<typeof turnResponseSchema>;
