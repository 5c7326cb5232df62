import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { inTurn } from './in-turn.ts';

/** An app whose pages are ready when the test says so. */
function slowApp(limits: { atOnce: number; longMs: number }) {
  const begun: string[] = [];
  const finish = new Map<string, () => void>();
  const app = new Hono();
  app.use(inTurn(limits));
  app.all('/:name', async (c) => {
    const name = c.req.param('name');
    begun.push(name);
    await new Promise<void>((resolve) => finish.set(name, resolve));
    if (name.startsWith('broken')) throw new Error('broken');
    return c.text(name);
  });
  app.onError((_, c) => c.text('sorry', 500));
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    begun,
    settle,
    get: (name: string) => app.request(`/${name}`),
    post: (name: string) => app.request(`/${name}`, { method: 'POST' }),
    finish: async (name: string) => {
      finish.get(name)?.();
      await settle();
    },
  };
}

describe('inTurn', () => {
  it('makes so many pages at a time, in the order in which they were asked for', async () => {
    const app = slowApp({ atOnce: 2, longMs: 60_000 });
    const all = ['a', 'b', 'c', 'd', 'e'].map(app.get);
    await app.settle();
    assert.deepEqual(app.begun, ['a', 'b']);
    await app.finish('b');
    assert.deepEqual(app.begun, ['a', 'b', 'c']);
    for (const name of ['c', 'a', 'd', 'e']) await app.finish(name);
    const answers = await Promise.all(all);
    assert.deepEqual(await Promise.all(answers.map((answer) => answer.text())), ['a', 'b', 'c', 'd', 'e']);
    assert.deepEqual(app.begun, ['a', 'b', 'c', 'd', 'e']);
  });

  it('gives the place of one that broke to the next', async () => {
    const app = slowApp({ atOnce: 1, longMs: 60_000 });
    const broken = app.get('broken');
    const next = app.get('next');
    await app.settle();
    await app.finish('broken');
    assert.equal((await broken).status, 500);
    await app.finish('next');
    assert.equal((await next).status, 200);
  });

  it('lets others pass one that takes long, and gives its place away once', async ({ mock }) => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const app = slowApp({ atOnce: 1, longMs: 50 });
    const long = app.get('long');
    const [b, c] = [app.get('b'), app.get('c')];
    await app.settle();
    assert.deepEqual(app.begun, ['long']);
    mock.timers.tick(50);
    await app.settle();
    assert.deepEqual(app.begun, ['long', 'b']);
    await app.finish('long');
    await app.finish('b');
    await app.finish('c');
    assert.deepEqual(
      (await Promise.all([long, b, c])).map(({ status }) => status),
      [200, 200, 200],
    );
    const [d, e] = [app.get('d'), app.get('e')];
    await app.settle();
    assert.deepEqual(app.begun.slice(3), ['d'], 'two places would have been free');
    await app.finish('d');
    await app.finish('e');
    await Promise.all([d, e]);
  });

  it('never holds up what changes something', async () => {
    const app = slowApp({ atOnce: 1, longMs: 60_000 });
    const pages = [app.get('page'), app.get('another')];
    await app.settle();
    const change = app.post('change');
    await app.settle();
    assert.deepEqual(app.begun, ['page', 'change']);
    for (const name of ['change', 'page', 'another']) await app.finish(name);
    await Promise.all([...pages, change]);
  });
});
