import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLog, errorFields } from './log.ts';

describe('the log', () => {
  it('is one JSON line per event, whatever its fields hold', () => {
    const lines: string[] = [];
    const log = createLog((line) => void lines.push(line));
    log('listening', { port: 3000, odd: 'two\nlines' });
    assert.equal(lines.length, 1);
    assert.doesNotMatch(lines[0] ?? '', /\n/);
    const { at, ...rest } = JSON.parse(lines[0] ?? '');
    assert.ok(Math.abs(Date.parse(at) - Date.now()) < 10_000);
    assert.deepEqual(rest, { event: 'listening', port: 3000, odd: 'two\nlines' });
  });
});

describe('errorFields', () => {
  const caught = (act: () => unknown): unknown => {
    try {
      return act();
    } catch (error) {
      return error;
    }
  };
  const secret = 'Jan Jansen';
  const foreign: [string, unknown][] = [
    ['of a parser', caught(() => JSON.parse(`${secret}, 2005`))],
    ['of an assignment', caught(() => Object.assign(secret, { 0: 'x' }))],
    ['of the operator in', caught(() => 'name' in (secret as unknown as object))],
    ['of a database', Object.assign(new Error(`invalid input syntax: "${secret}"`), { code: '22P02', detail: secret })],
    ['of a mail server', Object.assign(new Error(`550 <${secret}>`), { code: 'EENVELOPE', response: secret })],
    ['with a line like a place', Object.assign(new Error(`bad:\n    at ${secret}\n    at home`), { code: '22P02' })],
    ['thrown as a text', secret],
  ];
  for (const [name, error] of foreign)
    it(`keeps what an error ${name} quotes to itself, and still says where it was`, () => {
      const fields = errorFields(error);
      assert.ok(!JSON.stringify(fields).includes('Jan'), JSON.stringify(fields));
      assert.ok(fields.error);
      if (error instanceof Error) assert.match(JSON.stringify(fields.stack), /log\.test/);
    });

  it('tells the message of an error of our own', () => {
    class OddState extends Error {
      override name = 'OddState';
    }
    const fields = errorFields(new OddState('no renderer for mail of kind x'));
    assert.equal(fields.error, 'OddState');
    assert.equal(fields.message, 'no renderer for mail of kind x');
    assert.ok(!('code' in fields));
  });

  it('tells the code of a database error, without its message', () => {
    const { stack: _, ...fields } = errorFields(Object.assign(new Error('x'), { code: '23505' }));
    assert.deepEqual(fields, { error: 'Error', code: '23505' });
  });
});
