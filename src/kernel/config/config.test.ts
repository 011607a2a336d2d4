import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { ConfigFault } from './config-fault.ts';
import { projectRoot } from './project-root.ts';

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
  return [];
}

const URL = 'postgres://kith:pw@db.example.org/kith';

test('with nothing set, Kith serves this machine from its own database', () => {
  expect(readConfig({})).toEqual({
    port: 8000,
    host: '127.0.0.1',
    origin: 'http://localhost:8000',
    dataFolder: join(projectRoot(), 'data'),
    database: undefined,
    secret: { file: join(projectRoot(), 'data', 'secret'), mayBeMade: true },
    oidc: undefined,
    mail: undefined,
    partnership: 'Local safeguarding partnership',
    trustProxy: false,
  });
});

test('a blank setting counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ', KITH_PARTNERSHIP: '' })).toEqual(readConfig({}));
});

test.each([
  [{ PORT: '9000' }, { port: 9000, origin: 'http://localhost:9000' }],
  [{ KITH_ORIGIN: 'https://kith.example.org/' }, { origin: 'https://kith.example.org' }],
  [{ KITH_ORIGIN: 'http://localhost:9000' }, { origin: 'http://localhost:9000' }],
  [{ DATABASE_URL: URL }, { database: { webUrl: URL, adminUrl: URL } }],
  [{ DATABASE_URL: URL, DATABASE_ADMIN_URL: `${URL}2` }, { database: { webUrl: URL, adminUrl: `${URL}2` } }],
  [{ KITH_DATA: '/srv/kith' }, { dataFolder: '/srv/kith', secret: { file: '/srv/kith/secret', mayBeMade: true } }],
  [{ KITH_SECRET: 'x'.repeat(32) }, { secret: { value: 'x'.repeat(32) } }],
  [{ KITH_SECRET_FILE: '/run/secrets/kith' }, { secret: { file: '/run/secrets/kith', mayBeMade: false } }],
  [{ KITH_TRUST_PROXY: '::1' }, { trustProxy: ['::1'] }],
  [{ KITH_TRUST_PROXY: '10.0.0.1, 10.1.0.0/16' }, { trustProxy: ['10.0.0.1', '10.1.0.0/16'] }],
])('%j is read', (env: Record<string, string>, expected) => {
  expect(readConfig(env)).toMatchObject(expected);
});

test('sending e-mail takes its two settings', () => {
  const env = { KITH_SMTP_URL: 'smtps://kith:pw@mail.example.org', KITH_MAIL_FROM: 'kith@partnership.example' };
  expect(readConfig(env).mail).toEqual({ url: env.KITH_SMTP_URL, from: env.KITH_MAIL_FROM });
  expect(faultsOf({ KITH_SMTP_URL: env.KITH_SMTP_URL })).toEqual([
    expect.stringMatching(/^KITH_MAIL_FROM must be set/),
  ]);
  expect(faultsOf({ KITH_MAIL_FROM: env.KITH_MAIL_FROM })).toEqual([
    expect.stringMatching(/^KITH_SMTP_URL must be set/),
  ]);
});

test('OpenID Connect takes its three settings', () => {
  const env = {
    KITH_OIDC_ISSUER: 'https://login.example.org',
    KITH_OIDC_CLIENT_ID: 'kith',
    KITH_OIDC_CLIENT_SECRET: 's',
  };
  expect(readConfig(env).oidc).toEqual({ issuer: 'https://login.example.org', clientId: 'kith', clientSecret: 's' });
});

test.each([
  [{ PORT: 'eighty' }, /^PORT must be a whole number/],
  [{ PORT: '65536' }, /^PORT must be a whole number/],
  [{ DATABASE_URL: 'mysql://db.example.org/kith' }, /^DATABASE_URL must be the address of a PostgreSQL database/],
  [{ DATABASE_ADMIN_URL: URL }, /^DATABASE_ADMIN_URL is set, so DATABASE_URL must be too/],
  [{ KITH_ORIGIN: 'kith.example.org' }, /^KITH_ORIGIN must be the address people type/],
  [{ KITH_ORIGIN: 'https://example.org/kith' }, /^KITH_ORIGIN must be the address people type, without a path/],
  [{ KITH_ORIGIN: 'http://kith.example.org' }, /^KITH_ORIGIN must begin with https/],
  [{ KITH_SECRET: 'short' }, /^KITH_SECRET must have at least 32 characters/],
  [{ KITH_SECRET: 'x'.repeat(32), KITH_SECRET_FILE: '/x' }, /not both/],
  [{ KITH_SMTP_URL: 'mail.example.org', KITH_MAIL_FROM: 'kith@p.example' }, /^KITH_SMTP_URL must be/],
  [{ KITH_SMTP_URL: 'https://mail.example.org', KITH_MAIL_FROM: 'kith@p.example' }, /^KITH_SMTP_URL must be/],
  [{ KITH_SMTP_URL: 'smtps://mail.example.org', KITH_MAIL_FROM: 'Kith <kith@p.example>' }, /^KITH_MAIL_FROM must be/],
  [{ KITH_TRUST_PROXY: '1' }, /^KITH_TRUST_PROXY must be/],
  [{ KITH_TRUST_PROXY: '10.0.0.1, 10.0.0.0/33' }, /^KITH_TRUST_PROXY must be/],
])('%j is refused in a sentence', (env: Record<string, string>, sentence) => {
  expect(faultsOf(env)).toEqual([expect.stringMatching(sentence)]);
});

test('every fault is told at once, and no value is repeated', () => {
  const env = { PORT: 'eighty', KITH_SECRET: 'hunter2' };
  expect(faultsOf(env)).toHaveLength(2);
  expect(faultsOf(env).join()).not.toMatch(/eighty|hunter2/);
  expect(faultsOf({ KITH_OIDC_ISSUER: 'https://login.example.org' })).toHaveLength(2);
});
