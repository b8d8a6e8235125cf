// The OpenAPI 3.1 document, built from the route cards and the zod schemas: nothing is written twice.

import * as z from 'zod';
import { ROUTES, SCHEMAS, type RouteCard } from './routes.js';

const STATUSES: Readonly<Record<number, string>> = {
  200: 'Réponse.',
  400: 'Le corps n’est pas du JSON.',
  405: 'Cette adresse ne connaît pas cette méthode.',
  413: 'Le corps dépasse 64 Kio.',
  422: 'Un champ est inconnu, manque, ou porte une valeur impossible.',
  429: 'Trop de demandes : `Retry-After` dit combien de secondes attendre.',
  500: 'Panne du service.',
  503: 'Une partie du service ne répond pas.',
};

type Json = Record<string, unknown>;

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** The whole document, as plain JSON. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const [id, card] of Object.entries<RouteCard>(ROUTES))
    paths[card.path] = { ...paths[card.path], [card.method]: operation(id, card) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Aiguillage',
      version: '1',
      description:
        'Orienter chacun vers le bon acteur de santé, au bon moment. Rien de ce qui est envoyé n’est gardé.',
    },
    paths,
    components: { schemas: schemas() },
  };
}

function operation(id: string, card: RouteCard): Json {
  const responses: Record<string, Json> = { 200: answered(card) };
  for (const status of [...card.problems, 405]) responses[status] = problem(status);
  return {
    operationId: id,
    summary: card.summary,
    ...(card.query && { parameters: parameters(card.query) }),
    ...(card.body && {
      requestBody: { required: true, content: { 'application/json': { schema: reference(card.body) } } },
    }),
    responses,
  };
}

function answered(card: RouteCard): Json {
  const content: Json = {
    'application/json': { schema: card.answer === null ? { type: 'object' } : reference(card.answer) },
  };
  if (card.streams)
    content['text/event-stream'] = {
      schema: {
        type: 'string',
        description:
          '`orientation` (l’objet Orientation), puis des `reply` ({ "text": … }), puis `done` (la réponse entière).',
      },
    };
  return { description: STATUSES[200], content };
}

function problem(status: number): Json {
  return {
    description: STATUSES[status],
    ...(status === 429 && {
      headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'En secondes.' } },
    }),
    ...(status === 405 && { headers: { Allow: { schema: { type: 'string' } } } }),
    content: { 'application/problem+json': { schema: reference('Problem') } },
  };
}

function parameters(query: z.ZodObject): Json[] {
  return Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: true,
    schema: bare(z.toJSONSchema(schema, { io: 'input' })),
  }));
}

/** JSON Schema 2020-12, as OpenAPI 3.1 wants it, each schema under its own name. */
function schemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas: all } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(Object.entries(all).map(([id, schema]) => [id, bare(schema)]));
}

function bare(schema: object): Json {
  const { $schema: _schema, $id: _id, ...rest } = schema as Json;
  return rest;
}
