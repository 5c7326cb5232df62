import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { type Config, isLoopback, readConfig } from './config.ts';

const key = 'k'.repeat(32);
const outside = { HOST: '0.0.0.0', PUBLIC_URL: 'https://driehoek.example.nl' };
const external = { DATABASE_URL: 'postgres://u:p@db/driehoek', SECRET_KEY: key };
const mail = {
  SMTP_URL: 'smtp://mail.example',
  MAIL_FROM: 'Driehoek <post@example.nl>',
  PUBLIC_URL: 'https://driehoek.example.nl',
};

describe('readConfig', () => {
  const read = (env: Record<string, string | undefined>): Config => {
    const result = readConfig(env);
    assert.ok(result.ok, result.ok ? '' : result.faults.join('\n'));
    return result.config;
  };

  it('needs nothing: this machine, port 3000, its own database, no mail', () => {
    assert.deepEqual(read({}), {
      host: '127.0.0.1',
      port: 3000,
      dataDir: path.resolve('data'),
      backupDir: path.resolve('data/backups'),
      databaseUrl: null,
      migrationDatabaseUrl: null,
      publicUrl: 'http://localhost:3000',
      smtpUrl: null,
      mailFrom: 'Driehoek <noreply@localhost>',
      secretKey: null,
      trustedProxies: [],
      demoPublic: false,
      metricsToken: null,
    });
  });
  it('takes an empty variable for one that is not set', () => {
    const empty = Object.fromEntries(
      ['HOST', 'PORT', 'DATA_DIR', 'DATABASE_URL', 'MIGRATION_DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM']
        .concat('SECRET_KEY', 'TRUSTED_PROXIES', 'DEMO_PUBLIC', 'METRICS_TOKEN')
        .map((name) => [name, '']),
    );
    assert.deepEqual(read(empty), read({}));
  });

  const good: [string, Record<string, string>, Partial<Config>][] = [
    ['PORT', { PORT: '8080' }, { port: 8080, publicUrl: 'http://localhost:8080' }],
    ['PORT 0', { PORT: '0' }, { port: 0 }],
    ['PUBLIC_URL with a port', { PUBLIC_URL: 'https://D.example:8443' }, { publicUrl: 'https://D.example:8443' }],
    ['DATA_DIR', { DATA_DIR: '/var/lib/driehoek' }, { dataDir: '/var/lib/driehoek' }],
    ['PUBLIC_URL loses its slash', { PUBLIC_URL: 'https://d.example//' }, { publicUrl: 'https://d.example' }],
    ['HOST outside with PUBLIC_URL', outside, { host: '0.0.0.0' }],
    ['DATABASE_URL with SECRET_KEY', external, { databaseUrl: external.DATABASE_URL, secretKey: key }],
    [
      'SMTP_URL with sender and address',
      mail,
      { smtpUrl: 'smtp://mail.example', mailFrom: 'Driehoek <post@example.nl>' },
    ],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.1, ::1,' }, { trustedProxies: ['10.0.0.1', '::1'] }],
    ['DEMO_PUBLIC', { DEMO_PUBLIC: '1' }, { demoPublic: true }],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'm'.repeat(32) }, { metricsToken: 'm'.repeat(32) }],
    [
      'SECRET_KEY with an older key',
      { SECRET_KEY: `${'n'.repeat(32)} ${key}` },
      { secretKey: `${'n'.repeat(32)} ${key}` },
    ],
    [
      'MIGRATION_DATABASE_URL beside DATABASE_URL',
      { ...external, MIGRATION_DATABASE_URL: 'postgres://owner@db/driehoek' },
      { migrationDatabaseUrl: 'postgres://owner@db/driehoek' },
    ],
    ['HOST of this machine without PUBLIC_URL', { HOST: '127.0.0.2' }, { host: '127.0.0.2' }],
    ['variables of others', { HOME: '/root', PGHOST: 'x' }, {}],
  ];
  for (const [name, env, expected] of good)
    it(`reads ${name}`, () => {
      const config = read(env);
      assert.deepEqual({ ...config, ...expected }, config);
    });

  const bad: [string, Record<string, string>, RegExp][] = [
    ['PORT', { PORT: 'drieduizend' }, /^PORT must be a number/],
    ['PORT', { PORT: '80.5' }, /^PORT must be a whole number/],
    ['PORT', { PORT: '65536' }, /^PORT must be 0–65535/],
    ['PORT', { PORT: '-1' }, /^PORT must be 0–65535/],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x', SECRET_KEY: key }, /^DATABASE_URL must start with postgres:/],
    ['DATABASE_URL', { DATABASE_URL: 'not a url', SECRET_KEY: key }, /^DATABASE_URL must start with/],
    [
      'MIGRATION_DATABASE_URL',
      { ...external, MIGRATION_DATABASE_URL: 'http://x' },
      /^MIGRATION_DATABASE_URL must start/,
    ],
    ['MIGRATION_DATABASE_URL alone', { MIGRATION_DATABASE_URL: 'postgres://x' }, /^DATABASE_URL is missing/],
    ['PUBLIC_URL', { PUBLIC_URL: 'driehoek.example' }, /^PUBLIC_URL must start with http:/],
    ['PUBLIC_URL', { PUBLIC_URL: 'javascript:alert(1)' }, /^PUBLIC_URL must start with http:/],
    ['PUBLIC_URL with a path', { PUBLIC_URL: 'https://hs.example/driehoek' }, /^PUBLIC_URL must be the name of a host/],
    ['PUBLIC_URL with a query', { PUBLIC_URL: 'https://hs.example/?x=1' }, /^PUBLIC_URL must be the name of a host/],
    ['PUBLIC_URL with a password', { PUBLIC_URL: 'https://a:b@hs.example' }, /^PUBLIC_URL must be the name of a host/],
    ['SMTP_URL', { ...mail, SMTP_URL: 'mail.example:25' }, /^SMTP_URL must start with smtp:/],
    ['SMTP_URL without PUBLIC_URL', { ...mail, PUBLIC_URL: '' }, /^PUBLIC_URL is missing: with SMTP_URL/],
    ['SMTP_URL without MAIL_FROM', { ...mail, MAIL_FROM: '' }, /^MAIL_FROM is missing/],
    ['MAIL_FROM', { ...mail, MAIL_FROM: 'Driehoek' }, /^MAIL_FROM must be an e-mail address/],
    ['MAIL_FROM with a second header', { ...mail, MAIL_FROM: 'x@y.nl\r\nBcc: z@y.nl' }, /^MAIL_FROM must be/],
    ['SECRET_KEY', { SECRET_KEY: 'short' }, /^SECRET_KEY must have at least 32/],
    ['SECRET_KEY of blanks', { SECRET_KEY: '  ' }, /^SECRET_KEY holds no key/],
    ['SECRET_KEY with a short second key', { SECRET_KEY: `${key} short` }, /^SECRET_KEY holds 2 keys/],
    ['SECRET_KEY twice the same', { SECRET_KEY: `${key}\n${key}` }, /^SECRET_KEY holds the same key twice/],
    ['DATABASE_URL without SECRET_KEY', { DATABASE_URL: 'postgres://x' }, /^SECRET_KEY is missing/],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.1,proxy.example' }, /^TRUSTED_PROXIES must be IP addresses/],
    ['DEMO_PUBLIC', { DEMO_PUBLIC: 'yes' }, /^DEMO_PUBLIC must be 0 or 1/],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'm'.repeat(31) }, /^METRICS_TOKEN must have at least 32/],
    ['METRICS_TOKEN of words', { METRICS_TOKEN: 'two '.repeat(10) }, /^METRICS_TOKEN must have letters/],
    ['HOST outside without PUBLIC_URL', { HOST: '0.0.0.0' }, /^PUBLIC_URL is missing: HOST 0\.0\.0\.0/],
  ];
  for (const [name, env, expected] of bad)
    it(`refuses ${name} ${JSON.stringify(env)}`, () => {
      const result = readConfig(env);
      assert.ok(!result.ok);
      assert.equal(result.faults.length, 1, result.faults.join('\n'));
      assert.match(result.faults[0] ?? '', expected);
    });

  it('says all faults at once', () => {
    const wrong = {
      PORT: 'x',
      PUBLIC_URL: 'x',
      SMTP_URL: 'x',
      SECRET_KEY: 'x',
      TRUSTED_PROXIES: 'x',
      DEMO_PUBLIC: 'x',
    };
    const result = readConfig(wrong);
    assert.ok(!result.ok);
    const named = result.faults.map((fault) => fault.split(' ')[0]);
    for (const name of Object.keys(wrong)) assert.ok(named.includes(name), name);
    const missing = readConfig({ HOST: '0.0.0.0', SMTP_URL: 'smtp://x', DATABASE_URL: 'postgres://x' });
    assert.ok(!missing.ok);
    assert.equal(missing.faults.length, 4);
  });
});

describe('isLoopback', () => {
  for (const [host, expected] of [
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.1', false],
  ] as const)
    it(`${host}: ${expected}`, () => assert.equal(isLoopback(host), expected));
});
