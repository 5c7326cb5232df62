import { spawn } from 'node:child_process';
import os from 'node:os';
import { whenNpmIsGone } from './parents.mjs';

/**
 * Runs Node with `args` until it ends, and answers with its exit code (128 + the signal's number when a signal ended it).
 *
 * A server gets no terminal and, outside Windows, its own process group: Ctrl-C, npm and a supervisor may each send a signal
 * here, and the server receives exactly one. It also gets an IPC channel that carries no messages: when this process dies,
 * however suddenly, the server sees `disconnect` and can stop. When npm dies, that counts as SIGTERM.
 * Any other command keeps the terminal, and so gets Ctrl-C from the terminal itself.
 *
 * @param {string} node
 * @param {string[]} args
 * @param {{ server: boolean, cwd?: string }} options
 * @returns {Promise<number>}
 */
export function runNode(node, args, { server, cwd }) {
  const ownGroup = server && process.platform !== 'win32';
  const child = spawn(node, args, {
    cwd,
    detached: ownGroup,
    stdio: server ? ['ignore', 'inherit', 'inherit', 'ipc'] : 'inherit',
  });
  let passedOn = false;
  const passOn = (signal) => {
    if (passedOn) return;
    passedOn = true;
    if (signal === 'SIGTERM' || ownGroup) child.kill(signal);
  };
  process.on('SIGINT', passOn);
  process.on('SIGTERM', passOn);
  whenNpmIsGone(() => passOn('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', passOn);
      process.off('SIGTERM', passOn);
      resolve(code ?? 128 + (os.constants.signals[signal] ?? 0));
    });
  });
}
