// Errors as RFC 9457 problem documents, in French, with the field at fault.

import * as z from 'zod';
import { orientationSchema } from './response.js';
import { situationSchema } from './situation.js';

const fault = z.object({ field: z.string(), detail: z.string() });

export type Fault = z.infer<typeof fault>;

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  /** The first field at fault, as a dotted path: `answers.age`. */
  field: z.exactOptional(z.string()),
  errors: z.exactOptional(z.array(fault)),
  /** Present when an emergency could be read in the refused request. */
  orientation: z.exactOptional(orientationSchema),
  reply: z.exactOptional(z.string()),
  /** So that the conversation goes on from what was understood. */
  situation: z.exactOptional(situationSchema),
});

export type Problem = z.infer<typeof problemSchema>;

const NAMES: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  boolean: 'oui ou non (true, false)',
  object: 'un objet',
  record: 'un objet',
  array: 'une liste',
};

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads `value` with `schema`; otherwise one French fault per problem. `root` names the whole when no field is at fault. */
export function parse<S extends z.ZodType>(schema: S, value: unknown, root: string): Parsed<z.output<S>> {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, faults: faultsOf(result.error, root) };
}

function faultsOf(error: z.core.$ZodError, root: string): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    const field = issue.path.map(String).join('.') || root;
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        field: field === root ? key : `${field}.${key}`,
        detail: 'Ce champ n’existe pas.',
      }));
    return [{ field, detail: sentence(issue) }];
  });
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined && issue.code !== 'custom') return 'Ce champ manque.';
  switch (issue.code) {
    case 'invalid_type':
      return `On attend ${NAMES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `On attend l’une de ces valeurs : ${issue.values.map(String).join(', ')}.`;
    case 'invalid_key':
      return 'Ce nom de constat n’existe pas.';
    case 'too_big':
      return `C’est trop : ${issue.maximum} au plus.`;
    case 'too_small':
      return `C’est trop peu : ${issue.minimum} au moins.`;
    case 'invalid_format':
      return issue.format === 'datetime'
        ? 'On attend une date et une heure avec leur décalage, comme 2026-11-21T08:00:00+01:00.'
        : 'Cette forme n’est pas acceptée.';
    case 'custom':
      return typeof issue.params?.['maximum'] === 'number'
        ? `C’est trop : ${issue.params['maximum']} au plus.`
        : 'Cette valeur n’est pas acceptée.';
    default:
      return 'Cette valeur n’est pas acceptée.';
  }
}
