// A turn over a network that fails in every way.

import { describe, expect, test } from 'vitest';
import { takeTurn, type Connection } from './connection.js';
import { orientation, reply } from './reply-fixture.js';

const REQUEST = { audience: 'patient', text: 'bonjour' } as const;
const never = new AbortController().signal;

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

interface Script {
  readonly connection: Connection;
  readonly pauses: number[];
  readonly posts: () => number;
  readonly troubles: () => number;
}

/** Each `answers` serves one attempt, the last one again and again; an Error is a cut network. */
function scripted(
  answers: readonly (Response | Error)[],
  engine: 'none' | 'works' = 'works',
  online = true,
): Script {
  const pauses: number[] = [];
  let posts = 0;
  let troubles = 0;
  return {
    pauses,
    posts: () => posts,
    troubles: () => troubles,
    connection: {
      post: () => {
        const next = answers[Math.min(posts, answers.length - 1)];
        posts += 1;
        return next instanceof Response
          ? Promise.resolve(next.clone())
          : Promise.reject(next ?? new Error('vide'));
      },
      loadEngine: () =>
        engine === 'works'
          ? Promise.resolve({ turn: () => Promise.resolve(reply({ model: 'appareil' })) })
          : Promise.reject(new Error('module absent')),
      pause: (milliseconds) => {
        pauses.push(milliseconds);
        return Promise.resolve();
      },
      online: () => online,
      onTrouble: () => {
        troubles += 1;
      },
    },
  };
}

const cut = new TypeError('Failed to fetch');

describe('a turn', () => {
  test('the server answers at once', async () => {
    const script = scripted([json(reply())]);
    expect(await takeTurn(REQUEST, 'serveur', script.connection, never)).toMatchObject({
      kind: 'reply',
      from: 'serveur',
    });
    expect([script.posts(), script.troubles()]).toEqual([1, 0]);
  });

  test('a server that comes back is heard, and the person was told', async () => {
    const script = scripted([cut, cut, json(reply())]);
    expect(await takeTurn(REQUEST, 'serveur', script.connection, never)).toMatchObject({ from: 'serveur' });
    expect([script.posts(), script.troubles()]).toEqual([3, 2]);
  });

  test('a dead server leaves the answer to the device', async () => {
    const script = scripted([cut]);
    expect(await takeTurn(REQUEST, 'serveur', script.connection, never)).toMatchObject({ from: 'appareil' });
    expect(script.posts()).toBe(3);
  });

  test('after a device reply, or offline, the server is tried once only', async () => {
    const after = scripted([cut]);
    await takeTurn(REQUEST, 'appareil', after.connection, never);
    const offline = scripted([cut], 'works', false);
    await takeTurn(REQUEST, 'serveur', offline.connection, never);
    expect([after.posts(), offline.posts()]).toEqual([1, 1]);
  });

  test('with no engine either, it goes on trying until the server is back', async () => {
    const script = scripted([cut, cut, cut, cut, cut, json(reply())], 'none');
    expect(await takeTurn(REQUEST, 'serveur', script.connection, never)).toMatchObject({ from: 'serveur' });
    expect(script.posts()).toBe(6);
  });

  test.each([
    ['a server in trouble', () => json({ status: 503 }, 503)],
    ['too many requests', () => json({ status: 429 }, 429)],
    ['a page that is not ours', () => new Response('<html>Wi-Fi</html>')],
    ['a reply of another shape', () => json({ ok: true })],
  ])('%s counts as a cut network', async (_, answer) => {
    const script = scripted([answer()]);
    expect(await takeTurn(REQUEST, 'serveur', script.connection, never)).toMatchObject({ from: 'appareil' });
  });

  test('a refusal is reported, not tried again, and keeps its emergency', async () => {
    const urgent = orientation({ urgency: 'urgence' });
    const script = scripted([json({ status: 422, field: 'text', orientation: urgent }, 422)]);
    expect(await takeTurn(REQUEST, 'serveur', script.connection, never)).toEqual({
      kind: 'problem',
      problem: { status: 422, field: 'text', orientation: urgent },
    });
    expect(script.posts()).toBe(1);
  });

  test('a refusal that cannot be read as a problem is still a refusal', async () => {
    const script = scripted([json(null, 400)]);
    expect(await takeTurn(REQUEST, 'serveur', script.connection, never)).toEqual({
      kind: 'problem',
      problem: { status: 400 },
    });
  });

  test('erasing everything stops the attempts', async () => {
    const controller = new AbortController();
    const script = scripted([cut], 'none');
    const connection: Connection = {
      ...script.connection,
      pause: (milliseconds) => {
        if (script.posts() === 4) controller.abort();
        return script.connection.pause(milliseconds);
      },
    };
    expect(await takeTurn(REQUEST, 'serveur', connection, controller.signal)).toEqual({ kind: 'abandoned' });
    expect(script.posts()).toBe(4);
  });
});
