import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { databaseTrouble } from './trouble.ts';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('the trouble behind an error', () => {
  for (const [trouble, error] of [
    ['full', withCode('53100')],
    ['busy', withCode('53300')],
    ['busy', withCode('57014')],
    ['busy', withCode('55P03')],
    ['busy', withCode('40P01')],
    ['away', withCode('57P01')],
    ['away', withCode('57P03')],
    ['away', withCode('08006')],
    ['away', withCode('25006')],
    ['away', withCode('ECONNREFUSED')],
    ['away', Object.assign(new Error('connect ENOENT /data/postgres/.s.PGSQL.5432'), { code: 'ENOENT' })],
    ['away', withCode('ECONNRESET')],
    ['away', withCode('EAI_AGAIN')],
    ['away', new Error('Connection terminated unexpectedly')],
    ['away', new Error('timeout exceeded when trying to connect')],
    ['away', new Error('Query read timeout')],
    ['away', new Error('Client has encountered a connection error and is not queryable')],
    ['away', new Error('migration failed', { cause: withCode('57P01') })],
    [null, withCode('23505')],
    [null, withCode('28P01')],
    [null, withCode('ENOENT')],
    [null, new Error('no role in this hogeschool')],
    [null, 'text'],
  ] as const)
    it(`of ${error instanceof Error ? `${(error as { code?: string }).code ?? ''} ${error.message}` : error} is ${trouble}`, () =>
      assert.equal(databaseTrouble(error), trouble));
});
