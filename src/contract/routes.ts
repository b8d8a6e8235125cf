// Every route of the service, once: the server serves these, the OpenAPI document describes these.

import type * as z from 'zod';
import { problemSchema } from './problem.js';
import { communesQuerySchema, turnRequestSchema } from './request.js';
import { communesSchema, healthSchema, knowledgeSchema } from './reference.js';
import { orientResponseSchema, turnResponseSchema } from './response.js';

export const SCHEMAS = {
  TurnRequest: turnRequestSchema,
  TurnResponse: turnResponseSchema,
  OrientResponse: orientResponseSchema,
  Knowledge: knowledgeSchema,
  Communes: communesSchema,
  Health: healthSchema,
  Problem: problemSchema,
} as const satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof SCHEMAS;

export interface RouteCard {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly body?: SchemaName;
  readonly query?: z.ZodObject;
  /** Schema of the 200 answer; null for the OpenAPI document itself. */
  readonly answer: SchemaName | null;
  /** Also answers `text/event-stream` when asked to. */
  readonly streams?: true;
  readonly problems: readonly number[];
}

export const ROUTES = {
  turn: {
    method: 'post',
    path: '/api/v1/turn',
    summary: 'Un tour de dialogue : comprendre, trier, orienter, poser la question suivante.',
    body: 'TurnRequest',
    answer: 'TurnResponse',
    streams: true,
    problems: [400, 413, 422, 429, 500, 503],
  },
  orient: {
    method: 'post',
    path: '/api/v1/orient',
    summary: 'Une orientation en une fois, sans dialogue.',
    body: 'TurnRequest',
    answer: 'OrientResponse',
    problems: [400, 413, 422, 429, 500, 503],
  },
  knowledge: {
    method: 'get',
    path: '/api/v1/knowledge',
    summary: 'Le recueil public : vocabulaire, motifs, règles, et leurs sources.',
    answer: 'Knowledge',
    problems: [429, 500, 503],
  },
  communes: {
    method: 'get',
    path: '/api/v1/communes',
    summary: 'Compléter un nom de commune ou un code postal.',
    query: communesQuerySchema,
    answer: 'Communes',
    problems: [422, 429, 500, 503],
  },
  health: {
    method: 'get',
    path: '/api/v1/health',
    summary: 'Ce qui marche et ce qui ne marche pas.',
    answer: 'Health',
    problems: [500],
  },
  openapi: {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'Ce document.',
    answer: null,
    problems: [429, 500],
  },
} as const satisfies Record<string, RouteCard>;
