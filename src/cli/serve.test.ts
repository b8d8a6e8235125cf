// The configuration: every wrong value stops the start with one French sentence that names the variable.

import { describe, expect, it } from 'vitest';
import { readConfig } from './serve-config.js';

describe('readConfig', () => {
  it('needs nothing', () => {
    const config = { port: 8080, host: '127.0.0.1', data: './data', model: 'none' };
    expect(readConfig({})).toEqual({ ok: true, config });
    expect(readConfig({ PORT: '', HOST: '', AIGUILLAGE_MODEL: '', LANGSMITH_TRACING: 'false' })).toEqual({
      ok: true,
      config,
    });
  });

  it('takes what is given', () => {
    expect(
      readConfig({
        PORT: '0',
        HOST: '::1',
        AIGUILLAGE_DATA: '/srv/données',
        AIGUILLAGE_MODEL: 'none',
        AUTRE: 'x',
      }),
    ).toEqual({ ok: true, config: { port: 0, host: '::1', data: '/srv/données', model: 'none' } });
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['HOST', 'http://x/'],
    ['AIGUILLAGE_MODEL', 'anthropic:quelque-chose'],
    ['LANGSMITH_TRACING', 'true'],
    ['LANGCHAIN_TRACING_V2', 'TRUE'],
  ])('%s=%s is refused', (name, value) => {
    const read = readConfig({ [name]: value });
    expect(read.ok ? '' : read.message).toMatch(new RegExp(`^${name} [^\\n]*\\.$`));
  });
});
