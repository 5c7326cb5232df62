// The oldest PostgreSQL that the product supports, for tests where it is installed.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** Where Debian puts it. */
const folder = '/usr/lib/postgresql/15/bin';

export const hasPostgres15 = () => existsSync(path.join(folder, 'postgres')) && existsSync(path.join(folder, 'initdb'));

/**
 * Runs `body` with the address of a fresh server (superuser, 127.0.0.1) that is gone afterwards, also when this process is
 * killed: a shell waits for the end of its input and then stops the server.
 *
 * @template T
 * @param {(url: string) => Promise<T>} body
 * @returns {Promise<{ result: T, connections: number }>} with how many connections the server saw
 */
export async function withPostgres15(body) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'driehoek-pg15-'));
  const account = ordinaryAccount();
  if (account.uid !== undefined) chownSync(home, account.uid, account.gid);
  try {
    const password = randomBytes(12).toString('hex');
    const data = initialise(home, password, account);
    const port = await freePort();
    const server = start(data, home, port, account);
    let result;
    try {
      await server.ready;
      result = await body(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`);
    } finally {
      await server.stop();
    }
    return { result, connections: server.connections() };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** PostgreSQL refuses to run as root. */
function ordinaryAccount() {
  if (process.getuid?.() !== 0) return {};
  const number = (flag) => Number(execFileSync('id', [flag, 'nobody']).toString());
  return { uid: number('-u'), gid: number('-g') };
}

function initialise(home, password, account) {
  const passwordFile = path.join(home, 'password');
  const data = path.join(home, 'data');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  const args = [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ];
  execFileSync(path.join(folder, 'initdb'), args, { ...account, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] });
  return data;
}

function start(data, home, port, account) {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: home,
    fsync: 'off',
    log_connections: 'on',
    max_connections: 200,
  };
  const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const script = '"$@" & server=$!; cat > /dev/null; kill -INT $server; wait $server';
  const shell = spawn('sh', ['-c', script, 'sh', path.join(folder, 'postgres'), ...args], {
    ...account,
    cwd: home,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const gone = new Promise((resolve) => shell.on('exit', resolve));
  let connections = 0;
  let words = '';
  const ready = new Promise((resolve, reject) => {
    shell.stderr.on('data', (chunk) => {
      connections += chunk.toString().split('connection authorized').length - 1;
      words = (words + chunk).slice(-2000);
      if (words.includes('ready to accept connections')) resolve();
    });
    shell.on('error', reject);
    gone.then(() => reject(new Error(`PostgreSQL 15 ended:\n${words}`)));
    setTimeout(() => reject(new Error(`PostgreSQL 15 does not start:\n${words}`)), 30_000).unref();
  });
  ready.catch(() => {}); // said to who waits for it, or too late to matter
  const stop = async () => {
    shell.stdin.end();
    await gone;
  };
  return { ready, connections: () => connections, stop };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
