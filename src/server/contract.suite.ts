// What every runtime must answer, written once: run against a real Node server and inside workerd.

import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { Problem } from '../contract/problem.js';
import { ROUTES, SCHEMAS, type RouteCard } from '../contract/routes.js';
import type { OrientResponse, TurnResponse } from '../contract/response.js';
import { CYSTITIS, EMERGENCIES, REFUSED, SAYS_NOTHING, STROKE } from './contract.cases.js';

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

const AT = '2026-11-20T09:00:00.000Z';

const { turn: TURN, orient: ORIENT, communes: COMMUNES } = ROUTES;

/** The answer's body, after checking that the contract documents every field of it. */
async function documented<S extends z.ZodType>(response: Response, schema: S): Promise<z.output<S>> {
  const body: unknown = await response.json();
  expect(schema.parse(body)).toEqual(body);
  return schema.parse(body);
}

/** A refusal as the contract wants it: its status, its media type, French words and nothing of the inside. */
async function refusal(response: Response, status: number): Promise<Problem> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = await documented(response, SCHEMAS.Problem);
  expect(problem.status).toBe(status);
  expect(`${problem.title} ${problem.detail}`).not.toMatch(
    /node_modules|\.ts\b|Error\b|Invalid input|expected/,
  );
  return problem;
}

/** The suite for one runtime; `makeFetch` is called once. */
export function contractSuite(name: string, makeFetch: () => Promise<Fetch>): void {
  describe(`contract on ${name}`, () => {
    let made: Promise<Fetch> | undefined;
    const send: Fetch = async (path, init) => {
      const response = await (await (made ??= makeFetch()))(path, init);
      const card = Object.values<RouteCard>(ROUTES).find((route) => route.path === path.split('?')[0]);
      if (card) expect([200, 405, ...card.problems]).toContain(response.status);
      return response;
    };
    const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
      send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
    const turn = async (body: Record<string, unknown>): Promise<TurnResponse> => {
      const response = await post(TURN.path, { audience: 'patient', at: AT, ...body });
      expect(response.status).toBe(200);
      return documented(response, SCHEMAS.TurnResponse);
    };

    describe('POST /turn', () => {
      it('answers an emergency at once, with the number to call and no question', async () => {
        const answer = await turn({ text: STROKE });
        expect(answer.orientation).toMatchObject({
          urgency: 'urgence',
          final: true,
          pathway: { id: '15', family: '15' },
        });
        expect(answer.orientation.reasons[0]?.source.org).toBeTruthy();
        expect(answer.question).toBeNull();
        expect(answer.reply.split('\n')[0]).toContain('15');
        expect(answer.understood.every(({ quote }) => STROKE.includes(quote))).toBe(true);
      });

      it('leads a dialogue to its end without keeping anything', async () => {
        let answer = await turn({ text: CYSTITIS });
        let questions = 0;
        while (answer.question && questions < 20) {
          questions += 1;
          answer = await turn({ situation: answer.situation, answers: harmless(answer.question) });
        }
        expect(answer.question).toBeNull();
        expect(answer.orientation.urgency).not.toBe('urgence');
        expect(questions).toBeGreaterThan(0);
      });

      it('gives the same bytes for the same request', async () => {
        const body = { audience: 'regulation', at: AT, text: STROKE };
        const [first, second] = [await post(TURN.path, body), await post(TURN.path, body)];
        expect(await first.text()).toBe(await second.text());
      });

      it('suggests a priority to regulation, and to nobody else', async () => {
        const response = await post(TURN.path, { audience: 'regulation', at: AT, text: STROKE });
        const answer = await documented(response, SCHEMAS.TurnResponse);
        expect(answer.orientation.regulation?.priority).toMatch(/^P[01]$/);
        expect((await turn({ text: STROKE })).orientation.regulation).toBeUndefined();
      });

      it('keeps the more worrying of two contradictory statements', async () => {
        const first = await turn({ text: "j'ai mal à la poitrine" });
        const said = await turn({ situation: first.situation, text: "je n'ai pas mal à la poitrine" });
        expect(said.situation.findings['douleur-thoracique']?.value).toBe(true);
        const both = await turn({ text: "j'ai mal à la poitrine", answers: { 'douleur-thoracique': false } });
        expect(both.situation.findings['douleur-thoracique']?.value).toBe(true);
      });

      it.each(SAYS_NOTHING)('never reassures on a text that says nothing: %s', async (_, text) => {
        const { orientation, question } = await turn({ text });
        expect(orientation).toMatchObject({ urgency: 'jour', final: false });
        expect(question).not.toBeNull();
      });

      it('opens a conversation without a word', async () => {
        const answer = await turn({});
        expect(answer.orientation.urgency).toBe('jour');
        expect(answer.question?.kind).toBe('text');
      });

      it('streams: the orientation, the reply, the end', async () => {
        const body = { audience: 'patient', at: AT, text: STROKE };
        const response = await post(TURN.path, body, { accept: 'text/event-stream' });
        expect(response.headers.get('content-type')).toContain('text/event-stream');
        const events = eventsOf(await response.text());
        const names = events.map((event) => event.name);
        expect(names).toEqual(['orientation', ...names.slice(1, -1).map(() => 'reply'), 'done']);
        expect(names.length).toBeGreaterThan(3);
        const plain = await turn({ text: STROKE });
        expect(events[0]?.data).toEqual(plain.orientation);
        expect(events.at(-1)?.data).toEqual(plain);
        const said = events
          .filter((event) => event.name === 'reply')
          .map((event) => (event.data as { text: string }).text);
        expect(said.join('')).toBe(plain.reply);
      });
    });

    describe('POST /orient', () => {
      it('decides as a turn does, without the dialogue', async () => {
        const response = await post(ORIENT.path, { audience: 'patient', at: AT, text: STROKE });
        const answer: OrientResponse = await documented(response, SCHEMAS.OrientResponse);
        expect(answer.orientation).toEqual((await turn({ text: STROKE })).orientation);
        expect(answer.at).toBe(AT);
      });
    });

    describe('refusals', () => {
      it.each(REFUSED)('refuses %s on both routes, naming the field', async (_, body, status, field) => {
        for (const path of [TURN.path, ORIENT.path]) {
          const problem = await refusal(await post(path, body), status);
          expect(problem.field).toBe(field);
          expect(problem.orientation).toBeUndefined();
        }
      });

      it.each(EMERGENCIES)('still answers the emergency read in %s', async (_, body) => {
        for (const path of [TURN.path, ORIENT.path]) {
          const response = await post(path, body);
          const problem = await refusal(response, response.status);
          expect(response.status).toBeGreaterThanOrEqual(400);
          expect(response.status).toBeLessThan(500);
          expect(problem.orientation).toMatchObject({ urgency: 'urgence', pathway: { id: '15' } });
          expect(problem.detail.startsWith(problem.reply?.split('\n')[0] ?? '?')).toBe(true);
          expect(problem.detail).toContain('15');
        }
      });

      it('answers 405 with the method to use, and 404 elsewhere', async () => {
        for (const card of Object.values(ROUTES)) {
          const response = await send(card.path, { method: 'DELETE' });
          await refusal(response, 405);
          expect(response.headers.get('allow')).toBe(card.method.toUpperCase());
        }
        await refusal(await send('/api/v1/rien'), 404);
        await refusal(await send('/rien'), 404);
        await refusal(await send('/../package.json'), 404);
      });
    });

    describe('the other routes', () => {
      it('completes communes by name and by postcode', async () => {
        const byName = await documented(await send(`${COMMUNES.path}?q=dij`), SCHEMAS.Communes);
        expect(byName.communes[0]).toMatchObject({ insee: '21231', name: 'Dijon', postcodes: ['21000'] });
        const byCode = await documented(await send(`${COMMUNES.path}?q=21000`), SCHEMAS.Communes);
        expect(byCode.communes.map(({ insee }) => insee)).toContain('21231');
        const none = await documented(await send(`${COMMUNES.path}?q=zzzzz`), SCHEMAS.Communes);
        expect(none.communes).toEqual([]);
      });

      it('refuses a communes query without its word, or with another field', async () => {
        expect((await refusal(await send(COMMUNES.path), 422)).field).toBe('q');
        expect((await refusal(await send(`${COMMUNES.path}?q=`), 422)).field).toBe('q');
        expect((await refusal(await send(`${COMMUNES.path}?q=dijon&limit=3`), 422)).field).toBe('limit');
      });

      it('publishes the rulebook, each rule with its source', async () => {
        const book = await documented(await send(ROUTES.knowledge.path), SCHEMAS.Knowledge);
        expect(book.version).toMatch(/^sha256:/);
        expect(book.rules.length).toBe(book.counts['rules']);
        expect(book.rules.every((rule) => rule.source.org !== '' && rule.reviewed !== '')).toBe(true);
        expect(book.vocabulary.map((entry) => entry.id)).toContain('age');
        expect((await turn({ text: STROKE })).orientation.knowledge).toBe(book.version);
      });

      it('says what works', async () => {
        const health = await documented(await send(ROUTES.health.path), SCHEMAS.Health);
        expect(health).toMatchObject({ status: 'ok', model: { name: 'none' } });
        expect(health.directory?.communes).toBeGreaterThan(0);
      });

      it('describes itself', async () => {
        const document = (await (await send(ROUTES.openapi.path)).json()) as {
          openapi: string;
          paths: object;
        };
        expect(document.openapi).toBe('3.1.0');
        expect(Object.keys(document.paths).sort()).toEqual(
          Object.values(ROUTES)
            .map((card) => card.path)
            .sort(),
        );
      });

      it('gives a page that may run nothing but its own files', async () => {
        const response = await send('/');
        expect(response.status).toBe(200);
        expect(response.headers.get('content-type')).toContain('text/html');
        const policy = response.headers.get('content-security-policy') ?? '';
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain("script-src 'self'");
        expect(policy).not.toMatch(/unsafe|\*/);
        expect(response.headers.get('x-content-type-options')).toBe('nosniff');
        expect(response.headers.get('referrer-policy')).toBe('no-referrer');
        expect(await response.text()).toContain('lang="fr"');
      });

      it('lets nothing of a health answer be cached', async () => {
        const response = await post(TURN.path, { audience: 'patient', at: AT, text: STROKE });
        expect(response.headers.get('cache-control')).toBe('no-store');
      });
    });
  });
}

/** The answer that worries least: no to every sign, an adult's age, the first choice. */
function harmless(
  question: NonNullable<TurnResponse['question']>,
): Record<string, boolean | number | string> {
  const { finding, kind, choices = [] } = question;
  if (kind === 'list') return Object.fromEntries(choices.map(({ id }) => [id, false]));
  if (kind === 'choice') return { [finding]: choices[0]?.id ?? '' };
  if (kind === 'text') return { [finding]: CYSTITIS };
  return { [finding]: kind === 'number' ? 30 : false };
}

function eventsOf(stream: string): { readonly name: string; readonly data: unknown }[] {
  return stream
    .split('\n\n')
    .filter((block) => block !== '')
    .map((block) => {
      const [first = '', second = ''] = block.split('\n');
      return {
        name: first.replace('event: ', ''),
        data: JSON.parse(second.replace('data: ', '')) as unknown,
      };
    });
}
