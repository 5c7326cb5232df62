import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

/** Stands for the product: writes down what it notices, and needs a moment to stop. */
const server = `
  import { appendFileSync } from 'node:fs';
  const note = (what) => appendFileSync(process.argv[2], what + '\\n');
  const stop = (why) => { note(why); setTimeout(() => { note('stopped'); process.exit(7); }, 200); };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  process.once('disconnect', () => stop('disconnect'));
  setInterval(() => {}, 1000);
  note('ready');
`;
const parent = `
  import { runNode } from ${JSON.stringify(new URL('run-node.mjs', import.meta.url).href)};
  process.exitCode = await runNode(process.execPath, process.argv.slice(2), { server: true });
`;
const npm = `
  import { spawn } from 'node:child_process';
  const shell = spawn('sh', ['-c', '"$0" parent.mjs "$PWD/server.mjs" "$1"; exit $?', process.execPath, process.argv[2]], {
    env: { ...process.env, npm_lifecycle_event: 'start' }, stdio: 'ignore',
  });
  process.on('SIGTERM', () => shell.kill('SIGTERM'));
`;

describe('running the product', { skip: process.platform === 'win32' && 'Windows has no such signals' }, () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'driehoek-run-node-'));
    await writeFile(path.join(folder, 'server.mjs'), server);
    await writeFile(path.join(folder, 'parent.mjs'), parent);
    await writeFile(path.join(folder, 'npm.mjs'), npm);
  });
  after(() => rm(folder, { recursive: true }));

  async function started(name) {
    const log = path.join(folder, `${name}.log`);
    await writeFile(log, '');
    const args = ['parent.mjs', 'server.mjs', log].map((file) => path.resolve(folder, file));
    const child = spawn(process.execPath, args, { detached: true, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)));
    const lines = async () => (await readFile(log, 'utf8')).split('\n').filter(Boolean);
    await until(async () => (await lines()).includes('ready'));
    return { child, ended, lines };
  }

  /** As npm does it: through a shell, which gets npm's SIGTERM and dies of it. */
  async function startedByNpm(name) {
    const log = path.join(folder, `npm-${name}.log`);
    await writeFile(log, '');
    const npm = spawn(process.execPath, ['npm.mjs', log], { cwd: folder, stdio: 'ignore' });
    const lines = async () => (await readFile(log, 'utf8')).split('\n').filter(Boolean);
    await until(async () => (await lines()).includes('ready'));
    return { npm, lines };
  }

  it('passes a signal on once, however often it comes, waits for the end and answers with its code', async () => {
    const { child, ended, lines } = await started('signals');
    child.kill('SIGTERM');
    process.kill(-child.pid, 'SIGINT');
    await wait(50);
    child.kill('SIGTERM');
    assert.equal(await ended, 7);
    const [ready, signal, ...rest] = await lines();
    assert.equal(ready, 'ready');
    assert.match(signal, /^SIG(TERM|INT)$/);
    assert.deepEqual(rest, ['stopped']);
  });

  for (const signal of ['SIGTERM', 'SIGKILL']) {
    it(`stops the product when its npm gets ${signal}`, async () => {
      const { npm, lines } = await startedByNpm(signal);
      npm.kill(signal);
      await until(async () => (await lines()).includes('stopped'));
      assert.deepEqual(await lines(), ['ready', 'SIGTERM', 'stopped']);
    });
  }

  it('lets the product notice that it was killed', async () => {
    const { child, ended, lines } = await started('killed');
    process.kill(-child.pid, 'SIGKILL');
    assert.equal(await ended, 'SIGKILL');
    await until(async () => (await lines()).includes('stopped'));
    assert.deepEqual(await lines(), ['ready', 'disconnect', 'stopped']);
  });
});

async function until(isTrue) {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await isTrue()) return;
    await wait(25);
  }
  throw new Error('It did not happen within five seconds.');
}
