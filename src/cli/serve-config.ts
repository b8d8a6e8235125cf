// The configuration, read from the environment and validated once; every refusal is one French sentence naming the variable.

import * as z from 'zod';

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly model: 'none';
}

export type ConfigResult =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly message: string };

const PORT_SENTENCE = 'PORT doit être un nombre entier entre 0 et 65535.';

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT_SENTENCE)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT_SENTENCE)
    .default(8080),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'HOST doit être une adresse ou un nom de machine, comme 127.0.0.1.')
    .default('127.0.0.1'),
  AIGUILLAGE_DATA: z.string().default('./data'),
  AIGUILLAGE_MODEL: z
    .literal(
      'none',
      'AIGUILLAGE_MODEL ne peut valoir que « none » : cette version n’utilise aucun modèle de langage.',
    )
    .default('none'),
});

const TRACING = ['LANGSMITH_TRACING', 'LANGCHAIN_TRACING_V2'];

/** Reads the variables; an empty one counts as missing. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const tracing = TRACING.find((name) => environment[name]?.toLowerCase() === 'true');
  if (tracing)
    return {
      ok: false,
      message: `${tracing} enverrait les textes des personnes à un tiers : retirez cette variable pour démarrer.`,
    };
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const read = schema.safeParse(given);
  if (!read.success) return { ok: false, message: read.error.issues[0]?.message ?? '' };
  const { PORT, HOST, AIGUILLAGE_DATA, AIGUILLAGE_MODEL } = read.data;
  return { ok: true, config: { port: PORT, host: HOST, data: AIGUILLAGE_DATA, model: AIGUILLAGE_MODEL } };
}
