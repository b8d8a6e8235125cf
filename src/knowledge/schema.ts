// The shape of the YAML that clinicians write, in their words; knowledge/README.md is its manual.

import * as z from 'zod';
import { MEASURES, type Measure } from '../domain/finding.js';
import { FAMILIES } from '../domain/knowledge.js';
import { PRIORITIES, URGENCIES } from '../domain/urgency.js';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'un identifiant en minuscules sans accent, mots séparés par des tirets');
const serviceId = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, 'un identifiant en minuscules, mots séparés par des soulignés');
const sentence = z.string().trim().min(3);
const words = z.array(z.string().trim().min(1)).default([]);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'une date AAAA-MM-JJ');
const yes = z.literal('oui').optional();
const urgency = z.enum(URGENCIES);
const ids = z.array(id).default([]);

/** A condition as written: a word, a comparison, or one of the small objects. */
export type RawCondition =
  | string
  | { tous: RawCondition[] }
  | { un: RawCondition[] }
  | { non: RawCondition }
  | { connu: string }
  | { 'au-moins': number; parmi: RawCondition[] };

export const rawCondition: z.ZodType<RawCondition> = z.lazy(() =>
  z.union([
    z.string().min(1),
    z.strictObject({ tous: z.array(rawCondition).min(1) }),
    z.strictObject({ un: z.array(rawCondition).min(1) }),
    z.strictObject({ non: rawCondition }),
    z.strictObject({ connu: id }),
    z.strictObject({ 'au-moins': z.int().min(1), parmi: z.array(rawCondition).min(1) }),
  ]),
);

const measureNames = Object.keys(MEASURES) as [Measure, ...Measure[]];

export const rawFinding = z.strictObject({
  dit: words,
  nie: words,
  sauf: words,
  signe: sentence.optional(),
  question: sentence.optional(),
  proche: sentence.optional(),
  sens: z.enum(['danger', 'rassurant', 'neutre']).optional(),
  vital: yes,
  durable: yes,
  'est-un': ids,
  exclut: z.union([z.literal('tout'), ids]).default([]),
  quand: rawCondition.optional(),
  'impossible-si': rawCondition.optional(),
  mesure: z.enum(measureNames).optional(),
  de: ids,
  bornes: z.tuple([z.number(), z.number()]).optional(),
  choix: z.record(id, z.string()).optional(),
});

export const findingsFile = z.strictObject({ constats: z.record(id, rawFinding) });

const decision = z.strictObject({
  urgence: urgency,
  priorite: z.enum([PRIORITIES[0], PRIORITIES[1]]).optional(),
  voies: z.array(serviceId).default([]),
  delai: sentence.optional(),
  conseils: ids,
  aides: z.array(serviceId).default([]),
});

export const rawRule = z.strictObject({
  id,
  phrase: sentence,
  si: rawCondition,
  alors: decision,
  source: id,
  revu: day.optional(),
  exemples: z.array(sentence).min(1, 'au moins un exemple'),
  presque: z.array(sentence).min(1, 'au moins un presque'),
});

const rawTerrain = z.union([id, z.strictObject({ si: rawCondition, phrase: sentence })]);

export const motifFile = z.strictObject({
  motif: id,
  titre: sentence,
  hub: z.string().regex(/^M\d{2}\.\d{2}$/, 'un code « motif » du Hub Santé'),
  revu: day,
  base: urgency,
  pourquoi: sentence,
  source: id,
  ouvre: rawCondition.optional(),
  pour: rawCondition.optional(),
  constats: z.record(id, rawFinding).default({}),
  demander: ids,
  'une-question-a-la-fois': yes,
  accueil: id.optional(),
  regles: z.array(rawRule).default([]),
  terrains: z.array(rawTerrain).default([]),
  voies: z.array(serviceId).default([]),
  conseils: ids,
  aides: z.array(serviceId).default([]),
  rappel: z.array(sentence).default([]),
});

export const contactsFile = z.strictObject({
  contacts: z.record(
    id,
    z.strictObject({
      genre: z.enum(['tel', 'sms', 'url', 'lieu']),
      valeur: z.string().min(2),
      libelle: sentence,
      source: id,
      revu: day,
    }),
  ),
});

export const pathwaysFile = z.strictObject({
  voies: z.record(
    serviceId,
    z.strictObject({
      famille: z.enum(FAMILIES),
      libelle: sentence,
      contacts: ids,
      pourquoi: sentence,
      comment: sentence,
      autres: z.array(serviceId).default([]),
      si: rawCondition.optional(),
      source: id,
      revu: day,
      'jusqu-au': day.optional(),
    }),
  ),
});

export const routingFile = z.strictObject({
  regles: z.array(
    z.strictObject({
      id,
      niveaux: z.array(urgency).min(1),
      si: rawCondition.optional(),
      voie: serviceId,
      demander: yes,
    }),
  ),
});

export const supportFile = z.strictObject({
  aide: serviceId,
  libelle: sentence,
  pourquoi: sentence,
  etapes: z.array(sentence).min(1),
  qui: sentence,
  documents: z.array(sentence).default([]),
  contacts: ids,
  si: rawCondition.optional(),
  source: id,
  revu: day,
});

export const sourcesFile = z.strictObject({
  sources: z.record(
    id,
    z.strictObject({
      org: sentence,
      titre: sentence,
      annee: z.int().min(1990).max(2100),
      verifie: z.enum(['lu', 'general']),
      note: sentence.optional(),
    }),
  ),
});

export const adviceFile = z.strictObject({ conseils: z.record(id, sentence) });
export const textsFile = z.strictObject({ textes: z.record(id, z.string().min(1)) });
export const classesFile = z.strictObject({ classes: z.record(id, z.array(z.string().min(1)).min(1)) });
export const hubFile = z.strictObject({ motifs: z.record(z.string(), z.string()) });
