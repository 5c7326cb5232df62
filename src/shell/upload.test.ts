import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { readBody } from './read-body.ts';

describe('a posted file', () => {
  const post = async (body: BodyInit, type = 'multipart/form-data; boundary=x') => {
    const app = new Hono();
    app.post('/', async (c) => {
      const read = await readBody(c, { largest: 1000, seconds: 0.2 });
      return c.text(
        'fault' in read
          ? [read.fault, ...Object.values(read.fields)].join()
          : [...read.files.values()].map(({ length }) => length).join(),
      );
    });
    const init = { method: 'POST', body, headers: { 'content-type': type }, duplex: 'half' };
    return (await app.request('http://localhost/', init as RequestInit)).text();
  };
  const fileOf = (size: number) =>
    `--x\r\ncontent-disposition: form-data; name="f"; filename="a"\r\n\r\n${'a'.repeat(size)}\r\n--x--\r\n`;

  it('comes in when it is within the limits', async () => {
    assert.equal(await post(fileOf(100)), '100');
    assert.equal(await post(fileOf(0)), '');
  });

  it('is refused when it is too large, whether its size was stated or not', async () => {
    assert.equal(await post(fileOf(2000)), 'too_large');
    assert.equal(await post(new Blob([fileOf(2000)]).stream()), 'too_large');
  });

  it('that is too large leaves the words before and after it', async () => {
    const field = (name: string, words: string) =>
      `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${words}\r\n`;
    const form = (size: number) =>
      `${field('a', 'Één ding')}${fileOf(size).replace('--x--\r\n', '')}${field('b', 'nog iets')}--x--\r\n`;
    for (const size of [2000, 600_000]) {
      assert.equal(await post(form(size)), 'too_large,Één ding,nog iets');
      assert.equal(await post(new Blob([form(size)]).stream()), 'too_large,Één ding,nog iets');
    }
    assert.equal(await post(form(2000), 'multipart/form-data'), 'too_large');
    assert.equal(await post(field('a', 'b'.repeat(600_000))), 'too_large', 'a field that does not end');
  });

  it('is refused when it comes too slowly, or never ends', async () => {
    const never = new ReadableStream({ start: (stream) => stream.enqueue(Buffer.from(fileOf(10).slice(0, 20))) });
    assert.equal(await post(never), 'too_slow');
  });

  it('is refused when it is no form', async () => {
    assert.equal(await post('x', 'application/json'), 'bad_form');
    assert.equal(await post('x'), 'bad_form');
  });
});
