// Plain JavaScript that any Node from 18 on can run: what start.mjs and test.mjs do before anything else can be imported.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The oldest major version of Node that the product runs on. */
const oldestNode = 24;

/** A reason to stop that is meant for the person at the terminal: shown without a stack. */
export class Stop extends Error {}

/**
 * Installs with `npm ci` unless node_modules already holds what package-lock.json asks for.
 * npm leaves a list of what it installed in node_modules/.package-lock.json, also after an `npm ci` by hand; that list is
 * compared, so no stamp of our own can go stale.
 *
 * @param {{ dev: boolean }} want `dev`: the tools for tests too. Tools that are there already are kept either way.
 * @returns {boolean} whether something had to be installed
 */
export function ensureInstalled({ dev }) {
  const lock = readPackages(path.join(root, 'package-lock.json'));
  const listOfInstalled = path.join(root, 'node_modules/.package-lock.json');
  const installed = () => readPackages(listOfInstalled);
  const missing = (withDev) =>
    missingPackages(lock, installed(), { dev: withDev, machine: thisMachine }, (folder) =>
      existsSync(path.join(root, folder, 'package.json')),
    );
  if (missing(dev).length === 0) return false;

  const withDev = dev || Object.values(installed()).some((entry) => entry.dev);
  process.stdout.write('Installing what is missing (npm ci). The first time this can take a minute.\n');
  npmCi(process.execPath, withDev);
  // npm leaves out optional packages that do not suit the Node it runs on; the Node that it just brought suits them all.
  if (missing(withDev).length > 0 && bundledNode()) npmCiWithBundledNode(withDev);
  const left = missing(withDev);
  if (left.length > 0) throw new Stop(`npm ci ended well, but did not install ${left.join(', ')}.`);
  return true;
}

/**
 * Which packages of the lockfile are not installed as it says, by their folder.
 *
 * @param {Record<string, LockEntry>} lock the `packages` of package-lock.json
 * @param {Record<string, LockEntry>} installed the `packages` of node_modules/.package-lock.json
 * @param {{ dev: boolean, machine: Machine }} want
 * @param {(folder: string) => boolean} isThere whether the folder really holds a package
 * @returns {string[]}
 *
 * @typedef {{ version?: string, integrity?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} LockEntry
 * @typedef {{ os: string, cpu: string, libc: () => string }} Machine
 */
export function missingPackages(lock, installed, { dev, machine }, isThere) {
  const wanted = ([folder, entry]) => {
    if (folder === '' || ((entry.dev || entry.devOptional) && !dev)) return false;
    if (!entry.optional && !entry.devOptional) return true;
    // An optional package without os or cpu only serves another one that has them.
    return (entry.os !== undefined || entry.cpu !== undefined) && suits(entry, machine);
  };
  return Object.entries(lock)
    .filter(wanted)
    .filter(([folder, entry]) => {
      const found = installed[folder];
      if (!found || found.version !== entry.version || !isThere(folder)) return true;
      return entry.integrity !== undefined && found.integrity !== entry.integrity;
    })
    .map(([folder]) => folder);
}

function suits(entry, machine) {
  const allows = (rule, value) => {
    if (rule === undefined) return true;
    const list = [rule].flat();
    if (list.includes(`!${value}`)) return false;
    return list.includes(value) || list.every((item) => item.startsWith('!'));
  };
  return (
    allows(entry.os, machine.os) &&
    allows(entry.cpu, machine.cpu) &&
    (entry.libc === undefined || allows(entry.libc, machine.libc()))
  );
}

const thisMachine = {
  os: process.platform,
  cpu: process.arch,
  libc: () => (process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'),
};

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function npmCi(node, dev) {
  // --include: an installation's own npm settings (NODE_ENV, omit) must not leave out what is needed here.
  const args = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=optional',
    dev ? '--include=dev' : '--omit=dev',
  ];
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` };
  const cli = process.env.npm_execpath ?? '';
  const result = path.basename(cli).startsWith('npm-cli.')
    ? spawnSync(node, [cli, ...args], { cwd: root, stdio: 'inherit', env })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (result.error)
    throw new Stop(
      `npm could not be started (${result.error.message}). Install npm, which comes with Node, and try again.`,
    );
  if (result.status !== 0)
    throw new Stop('npm ci failed; its message stands above. Is the network there, and the disk not full?');
}

function npmCiWithBundledNode(dev) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'driehoek-node-'));
  try {
    const copy = path.join(folder, path.basename(bundledNode()));
    copyFileSync(bundledNode(), copy);
    chmodSync(copy, 0o755);
    npmCi(copy, dev);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The Node that comes with the dependencies, for the common platforms; undefined elsewhere. */
function bundledNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = path.join(
    root,
    `node_modules/node-${platform}-${process.arch}/bin/node${process.platform === 'win32' ? '.exe' : ''}`,
  );
  return existsSync(file) ? file : undefined;
}

/**
 * The Node to run the product with: the one from the dependencies, else the one that runs this.
 *
 * @returns {string} its path
 * @throws {Stop} when neither is new enough
 */
export function nodeForProduct() {
  const bundled = bundledNode();
  if (bundled && spawnSync(bundled, ['--version']).status === 0) return bundled;
  if (Number.parseInt(process.versions.node, 10) >= oldestNode) return process.execPath;
  throw new Stop(
    `Driehoek needs Node ${oldestNode} or newer; this is ${process.version}, and no newer one comes with the dependencies for ` +
      `${process.platform} ${process.arch}. Install Node ${oldestNode} from https://nodejs.org and try again.`,
  );
}

/** Runs the body of a script; a `Stop` is shown as one line and ends with code 1. */
export async function runScript(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
