// The contract: what is accepted and refused, in French, and a document whose references all resolve.

import { describe, expect, it } from 'vitest';
import { EMPTY_SITUATION } from '../domain/situation.js';
import { openApiDocument } from './openapi.js';
import { parse } from './problem.js';
import { communesQuerySchema, turnRequestSchema } from './request.js';
import { ROUTES, SCHEMAS } from './routes.js';

const request = (more: Record<string, unknown>) =>
  parse(turnRequestSchema, { audience: 'patient', ...more }, 'corps');
const fields = (more: Record<string, unknown>): string[] => {
  const read = request(more);
  return read.ok ? [] : read.faults.map((fault) => fault.field);
};

const seen = { value: true, by: 'texte', quote: 'ça tousse' };

describe('the turn request', () => {
  it('accepts everything that the contract names', () => {
    const whole = {
      text: 'é'.repeat(8000),
      answers: { age: 3, toux: true, fievre: null, sexe: 'femme' },
      situation: {
        ...EMPTY_SITUATION,
        findings: { toux: seen, age: { value: { max: 2 }, by: 'texte' } },
        others: [{ who: 'belle-mère', findings: { toux: { ...seen, contested: true } } }],
        asked: ['motif', 'liste:toux,fievre'],
      },
      place: { insee: '2A004', postcode: '20000', lat: 41.9, lon: 8.7 },
      consent: { model: false },
      language: 'fr-FR',
      at: '2026-11-21T08:00:00+01:00',
    };
    expect(request(whole)).toEqual({ ok: true, value: { audience: 'patient', ...whole } });
  });

  it('counts characters and not code units', () => {
    expect(fields({ text: '🙂'.repeat(8000) })).toEqual([]);
    expect(fields({ text: '🙂'.repeat(8001) })).toEqual(['text']);
  });

  it.each([
    [{ audience: undefined }, 'audience'],
    [{ audience: 'docteur' }, 'audience'],
    [{ texte: 'x' }, 'texte'],
    [{ text: 12 }, 'text'],
    [{ text: null }, 'text'],
    [{ answers: [] }, 'answers'],
    [{ answers: { AGE: 3 } }, 'answers.AGE'],
    [{ answers: { age: [3] } }, 'answers.age'],
    [{ place: { insee: '21' } }, 'place.insee'],
    [{ place: { ville: 'Dijon' } }, 'place.ville'],
    [{ place: { lat: 91 } }, 'place.lat'],
    [{ consent: { model: 'oui' } }, 'consent.model'],
    [{ language: 'français' }, 'language'],
    [{ at: 'hier' }, 'at'],
    [{ at: '2026-11-21T08:00:00' }, 'at'],
    [{ situation: null }, 'situation'],
    [{ situation: { ...EMPTY_SITUATION, urgency: 'conseil' } }, 'situation.urgency'],
    [{ situation: { ...EMPTY_SITUATION, unread: undefined } }, 'situation.unread'],
    [{ situation: { ...EMPTY_SITUATION, informant: 'voisin' } }, 'situation.informant'],
    [{ situation: { ...EMPTY_SITUATION, findings: { toux: true } } }, 'situation.findings.toux'],
    [
      { situation: { ...EMPTY_SITUATION, findings: { toux: { value: true, by: 'moi' } } } },
      'situation.findings.toux.by',
    ],
    [
      { situation: { ...EMPTY_SITUATION, findings: { age: { value: {}, by: 'texte' } } } },
      'situation.findings.age.value',
    ],
    [{ situation: { ...EMPTY_SITUATION, who: '<script>' } }, 'situation.who'],
    [{ situation: { ...EMPTY_SITUATION, asked: ['x y'] } }, 'situation.asked.0'],
    [JSON.parse('{"__proto__": {"text": "x"}}') as Record<string, unknown>, '__proto__'],
  ])('refuses %j at %s, in French', (more, field) => {
    const body = Object.hasOwn(more, '__proto__')
      ? JSON.parse('{"audience":"patient","__proto__":{}}')
      : undefined;
    const read = body === undefined ? request(more) : parse(turnRequestSchema, body, 'corps');
    expect(read.ok ? [] : read.faults.map((fault) => fault.field)).toContain(field);
    for (const { detail } of read.ok ? [] : read.faults)
      expect(detail).not.toMatch(/invalid|expected|undefined|input/i);
  });

  it.each([[null], ['texte'], [[]], [3]])('refuses %j as a whole', (body) => {
    const read = parse(turnRequestSchema, body, 'corps');
    expect(read.ok ? [] : read.faults).toEqual([{ field: 'corps', detail: 'On attend un objet.' }]);
  });

  it('refuses more findings than a conversation can hold', () => {
    const many = Object.fromEntries(Array.from({ length: 401 }, (_, i) => [`constat-${i}`, seen]));
    expect(fields({ situation: { ...EMPTY_SITUATION, findings: many } })).toEqual(['situation.findings']);
  });
});

describe('the communes query', () => {
  it('wants one word or postcode and nothing else', () => {
    expect(parse(communesQuerySchema, { q: ' dijon ' }, 'q')).toEqual({ ok: true, value: { q: 'dijon' } });
    expect(parse(communesQuerySchema, {}, 'q').ok).toBe(false);
    expect(parse(communesQuerySchema, { q: ' ' }, 'q').ok).toBe(false);
    expect(parse(communesQuerySchema, { q: 'x', near: '1,2' }, 'q').ok).toBe(false);
  });
});

describe('the OpenAPI document', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument())) as {
    openapi: string;
    paths: Record<
      string,
      Record<string, { responses: Record<string, { content: Record<string, unknown> }> }>
    >;
    components: { schemas: Record<string, { additionalProperties?: unknown }> };
  };

  it('declares every route with every status it can answer', () => {
    expect(document.openapi).toBe('3.1.0');
    for (const card of Object.values(ROUTES)) {
      const responses = document.paths[card.path]?.[card.method]?.responses ?? {};
      expect(Object.keys(responses).map(Number)).toEqual(
        expect.arrayContaining([200, 405, ...card.problems]),
      );
    }
    expect(document.paths['/api/v1/turn']?.['post']?.responses['200']?.content).toHaveProperty(
      'text/event-stream',
    );
  });

  it('has no reference that leads nowhere', () => {
    const text = JSON.stringify(document);
    const targets = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1]);
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((name) => !Object.hasOwn(document.components.schemas, name ?? ''))).toEqual([]);
    expect(
      [...text.matchAll(/"\$ref":"(?!#\/components\/schemas\/\w+")([^"]*)"/g)].map((match) => match[1]),
    ).toEqual([]);
    expect(Object.keys(document.components.schemas).sort()).toEqual(Object.keys(SCHEMAS).sort());
  });

  it('says that unknown fields are refused', () => {
    expect(document.components.schemas['TurnRequest']?.additionalProperties).toBe(false);
  });
});
