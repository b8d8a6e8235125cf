// What the service says of itself: health, communes, and the public rulebook.

import * as z from 'zod';
import { FAMILIES } from '../domain/knowledge.js';
import { PRIORITIES, URGENCIES } from '../domain/urgency.js';
import { sourceSchema } from './response.js';
import { findingId } from './situation.js';

export const communesSchema = z.object({
  communes: z.array(
    z.object({
      insee: z.string(),
      name: z.string(),
      postcodes: z.array(z.string()),
      department: z.string(),
      population: z.number(),
    }),
  ),
});

export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  knowledge: z.string().nullable(),
  /** Null when the database cannot be read; `date` is the day on which the data were imported. */
  directory: z
    .object({ communes: z.number(), source: z.string().nullable(), date: z.string().nullable() })
    .nullable(),
  model: z.object({ name: z.string(), reachable: z.boolean().nullable() }),
});

export const knowledgeSchema = z.object({
  version: z.string(),
  counts: z.record(z.string(), z.number()),
  vocabulary: z.array(
    z.object({
      id: findingId,
      weight: z.enum(['danger', 'rassurant', 'neutre']),
      vital: z.boolean(),
      sign: z.exactOptional(z.string()),
      question: z.exactOptional(z.string()),
      measure: z.exactOptional(z.string()),
      unit: z.exactOptional(z.string()),
      bounds: z.exactOptional(z.array(z.number())),
      choices: z.exactOptional(z.record(z.string(), z.string())),
    }),
  ),
  motifs: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      base: z.enum(URGENCIES),
      why: z.string(),
      hub: z.string(),
      source: sourceSchema,
      reviewed: z.string(),
    }),
  ),
  rules: z.array(
    z.object({
      id: z.string(),
      motif: z.string(),
      text: z.string(),
      /** The compiled condition, in three-valued logic. */
      when: z.unknown(),
      urgency: z.enum(URGENCIES),
      priority: z.exactOptional(z.enum(PRIORITIES)),
      source: sourceSchema,
      reviewed: z.string(),
    }),
  ),
  pathways: z.array(
    z.object({
      id: z.string(),
      family: z.enum(FAMILIES),
      label: z.string(),
      source: sourceSchema,
      reviewed: z.string(),
    }),
  ),
  supports: z.array(
    z.object({ id: z.string(), label: z.string(), source: sourceSchema, reviewed: z.string() }),
  ),
});

export type Communes = z.infer<typeof communesSchema>;
export type Health = z.infer<typeof healthSchema>;
export type PublicKnowledge = z.infer<typeof knowledgeSchema>;
