// The page in the browser: it finds what surrounds it (network, storage, clock), and draws itself.

import { render } from 'preact';
import { vocabulary } from 'aiguillage:vocabulary';
import { App } from './app.js';
import type { DeviceEngine, TurnRequest } from './protocol.js';
import type { Surroundings } from './session.js';

const ENGINE = '/engine.js';
/** Milliseconds after which a silent server counts as a cut network. */
const PATIENCE = 8000;

const surroundings: Surroundings = {
  connection: {
    post,
    loadEngine: async () => {
      const module = (await import(ENGINE)) as { readonly engine: DeviceEngine };
      return module.engine;
    },
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    online: () => navigator.onLine,
  },
  storage: tabStorage(),
  now: () => new Date().toISOString(),
};

/** By hand rather than with `AbortSignal.any`, which phones of a few years ago do not have. */
async function post(request: TurnRequest, signal: AbortSignal): Promise<Response> {
  const attempt = new AbortController();
  const stop = (): void => attempt.abort();
  const timer = setTimeout(stop, PATIENCE);
  signal.addEventListener('abort', stop);
  try {
    return await fetch('/api/v1/turn', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(request),
      credentials: 'omit',
      signal: attempt.signal,
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** Reading `sessionStorage` throws where the browser blocks it. */
function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** The engine is brought near while the network is there, and run only if it goes: later would be too late. */
function keepEngineNear(): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = ENGINE;
  document.head.append(link);
}

const root = document.getElementById('page');
if (root) {
  root.replaceChildren();
  render(<App surroundings={surroundings} vocabulary={vocabulary} />, root);
}
if (document.readyState === 'complete') keepEngineNear();
else window.addEventListener('load', keepEngineNear);
