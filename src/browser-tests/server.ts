// The real service for the tests: in this process, or as a process of its own that can be killed and started again.

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadKnowledge, ROOT } from '../cli/build.js';
import { buildWeb } from '../cli/build-web.js';
import { startServer } from '../node.js';

const PLENTY = { requests: 100_000, windowSeconds: 60 };
const MAIN = fileURLToPath(new URL('../cli/main.ts', import.meta.url));

/** Compiles the knowledge when needed and builds the page where the service reads it. */
async function buildAll(): Promise<void> {
  await loadKnowledge();
  await buildWeb(join(ROOT, 'build/web'));
}

export interface TestServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The service with its page, on 127.0.0.1 and a free port. */
export async function startTestServer(): Promise<TestServer> {
  await buildAll();
  const data = await mkdtemp(join(tmpdir(), 'aiguillage-'));
  const running = await startServer({
    port: 0,
    host: '127.0.0.1',
    data,
    limits: PLENTY,
    loadKnowledge,
    log: () => undefined,
  });
  return {
    url: running.url,
    stop: async () => {
      await running.stop(1);
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** The service as `npm start` runs it, in its own process. */
export class ServerProcess {
  readonly #data: string;
  #child: ChildProcess | null = null;
  #port = 0;

  private constructor(data: string) {
    this.#data = data;
  }

  /** Builds the page and starts on a free port. */
  static async start(): Promise<ServerProcess> {
    await buildAll();
    const server = new ServerProcess(await mkdtemp(join(tmpdir(), 'aiguillage-')));
    await server.restart();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get running(): boolean {
    return this.#child !== null;
  }

  /** Starts on the port of before. */
  async restart(): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'serve'], {
      cwd: ROOT,
      env: { ...process.env, PORT: String(this.#port), HOST: '127.0.0.1', AIGUILLAGE_DATA: this.#data },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#port = await new Promise<number>((resolve, reject) => {
      let said = '';
      const listen = (chunk: Buffer): void => {
        said += chunk.toString();
        const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
        if (port !== undefined) resolve(Number(port));
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', () => reject(new Error(`Le serveur n'a pas démarré :\n${said}`)));
    });
  }

  /** Dies at once, as when the machine fails. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const dead = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await dead;
    this.#child = null;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#data, { recursive: true, force: true });
  }
}
