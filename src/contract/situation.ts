// The situation as it comes back from a client: strict in shape; ids and values are checked against the knowledge later.

import * as z from 'zod';

/** An id of `knowledge/`: ASCII kebab-case. */
export const findingId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const quantity = z
  .strictObject({ min: z.exactOptional(z.number()), max: z.exactOptional(z.number()) })
  .refine((q) => q.min !== undefined || q.max !== undefined);

/** What one finding is worth: yes or no, a choice, a measure (exact or bounded), or null for « je ne sais pas ». */
export const findingValue = z.union([z.boolean(), z.number(), z.string().max(80), quantity, z.null()]);

const observation = z.strictObject({
  value: findingValue,
  by: z.enum(['reponse', 'texte', 'modele']),
  quote: z.exactOptional(z.string().max(8000)),
  contested: z.exactOptional(z.boolean()),
});

/** What was asked: a finding, or several that were ticked together (`liste:fievre,toux`). */
const askedId = z
  .string()
  .max(2000)
  .regex(/^(liste:)?[a-z0-9]+(-[a-z0-9]+)*(,[a-z0-9]+(-[a-z0-9]+)*)*$/);

const who = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[\p{L}\p{M}\p{N}' ’().-]+$/u);

/** At most 400 findings: more than a long conversation ever collects. */
const findings = z.record(findingId, observation).refine((all) => Object.keys(all).length <= 400);

const person = z.strictObject({ who, findings });

export const situationSchema = z.strictObject({
  who,
  informant: z.enum(['soi', 'proche', 'professionnel']).nullable(),
  findings,
  others: z.array(person).max(12),
  asked: z.array(askedId).max(400),
  unread: z.boolean(),
});
