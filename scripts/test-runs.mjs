// How test.mjs runs one check: a tool, or a group of test files in one process.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './install.mjs';

/** A group of test files that takes longer is stopped, and the tests it was in are named. */
const limitInMinutes = 30;
/** One test; a test that needs longer says so with its own `timeout`. */
const testLimitInSeconds = 120;

/**
 * Runs a tool; its output is shown only when it fails.
 *
 * @returns {Promise<CheckResult>}
 * @typedef {{ passed?: number, failures?: { name: string, text: string }[], skips?: { name: string, reason: string }[], note?: string }} CheckResult
 */
export async function runTool(node, args) {
  const chunks = [];
  const child = spawn(node, args, { cwd: root, env: environment(node), stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  const code = await ended(child);
  return code === 0
    ? { passed: 1 }
    : {
        failures: [
          { name: path.basename(args[0]), text: Buffer.concat(chunks).toString().trim() || `ended with ${code}` },
        ],
      };
}

/**
 * Runs test files in one process (so that they share one database server) and counts.
 * Fails too when the process ends badly, takes too long, or ran no test at all.
 *
 * @returns {Promise<CheckResult>}
 */
export async function runTests(node, files, env) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'driehoek-test-'));
  const eventsFile = path.join(folder, 'events.jsonl');
  try {
    const child = spawn(
      node,
      [
        ...[
          '--import',
          'tsx',
          '--enable-source-maps',
          '--test',
          '--test-isolation=none',
          '--test-force-exit',
          `--test-timeout=${testLimitInSeconds * 1000}`,
        ],
        ...['--test-reporter=./scripts/test-events.mjs', `--test-reporter-destination=${eventsFile}`],
        ...files,
      ],
      { cwd: root, env: { ...environment(node), ...env }, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, limitInMinutes * 60_000);
    const code = await ended(child);
    clearTimeout(limit);
    return resultOf(readEvents(eventsFile), { code, late });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {object[]} events as test-events.mjs writes them
 * @param {{ code: number | string, late: boolean }} end how the process ended
 * @returns {CheckResult}
 */
function resultOf(events, { code, late }) {
  const results = events.filter((event) => event.event === 'result');
  const passed = results.filter((event) => event.outcome === 'passed').length;
  const skips = results
    .filter((event) => event.outcome === 'skipped')
    .map((event) => ({ name: `${placeOf(event)} ${event.name}`, reason: event.reason }));
  const failures = results
    .filter((event) => event.outcome === 'failed')
    .map((event) => ({
      name: `${placeOf(event)} ${event.name}`,
      text: `✖ ${event.name}\n  ${placeOf(event)}\n${indent(event.error ?? '')}`,
    }));
  const left = indent(
    [...events.filter((event) => event.event === 'complaint').map((event) => event.text), ...unfinished(events)].join(
      '\n',
    ),
  );
  if (late)
    failures.push({ name: 'takes too long', text: `Stopped after ${limitInMinutes} minutes. Not finished:\n${left}` });
  else if (!events.some((event) => event.event === 'done') || (code !== 0 && failures.length === 0)) {
    failures.push({ name: 'ends badly', text: `The tests ended with ${code}, but not as they should.\n${left}` });
  } else if (passed + failures.length + skips.length === 0) {
    failures.push({ name: 'ran no test', text: 'There are test files, but no test ran.' });
  }
  return { passed, failures, skips };
}

function unfinished(events) {
  const open = new Map();
  const key = (event) => `${event.file}:${event.line} ${event.name}`;
  for (const event of events) {
    if (event.event === 'start') open.set(key(event), `${placeOf(event)} ${event.name}`);
    if (event.event === 'end') open.delete(key(event));
  }
  return [...open.values()];
}

function readEvents(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line));
}

function environment(node) {
  // Without the mark that node:test puts on its children: a check is a run of its own.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  return {
    ...env,
    PATH: [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(path.delimiter),
  };
}

/** What runs now: some groups of tests at a time, and a test may run checks of its own. */
const running = new Set();

/** Ends what runs now, when nobody waits for the outcome any more. */
export function stopRunning() {
  for (const child of running) child.kill('SIGTERM');
}

function ended(child) {
  running.add(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve(code ?? signal);
    });
  });
}

const placeOf = (event) => `${path.relative(root, event.file ?? root)}:${event.line ?? 0}`;
const indent = (text) => text.replace(/^/gm, '  ');
