// `npm test`: the one list of checks, the same on a desk and in CI. `npm test -- types rules` runs only those named.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, nodeForProduct, root, runScript, Stop } from './install.mjs';
import { writeToMemory } from './memory-folder.mjs';
import { whenNpmIsGone } from './parents.mjs';
import { hasPostgres15, withPostgres15 } from './postgres-15.mjs';
import { runTests, runTool, stopRunning } from './test-runs.mjs';

/** What the hogeschool does with companies: a group of its own, since all stores together take too long for one. */
const aroundCompanies =
  /^src\/features\/(companies|company-proposals|commitments|branch-associations|coaches|workplaces|workplace-scans|places|inbox)\//;

/**
 * Each check is a tool that must end with code 0, or a group of test files; every test file is in exactly one group (the
 * first that takes it). Of those that stand together, two run at any moment, the longest first: each uses one core at
 * most, and a group waits as often as it works. Failure tests stand alone, since they watch how long things take.
 */
const checks = [
  { name: 'build', tool: ['scripts/build.mjs'], always: true },
  {
    together: [
      { name: 'types', tool: ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false'] },
      { name: 'structure', takes: (file) => file.startsWith('tests/structure/') },
      {
        name: 'rules',
        takes: (file) => /^src\/(kernel|.*\/rules)\/|-policy\.test\.ts$/.test(file) && !usesDatabase(file),
      },
      { name: 'lint', tool: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
      { name: 'unused', tool: ['node_modules/knip/bin/knip.js'] },
      { name: 'licences', tool: ['scripts/licences.mjs'] },
    ],
  },
  { name: 'failure', takes: (file) => file.startsWith('tests/failure/') },
  {
    together: [
      { name: 'sweeps', takes: (file) => file.startsWith('tests/sweeps/') },
      { name: 'around', takes: (file) => aroundCompanies.test(file) && usesDatabase(file) },
      { name: 'stores', takes: (file) => !/^tests\/journeys\//.test(file) && usesDatabase(file) },
      { name: 'journeys', takes: (file) => file.startsWith('tests/journeys/') },
      { name: 'on-15', on15: true },
      { name: 'units', takes: () => true },
    ],
  },
];
const allChecks = checks.flatMap((check) => check.together ?? [check]);
/**
 * What also runs on the oldest PostgreSQL that is supported: every page and act once (the sweep of rights), the example world, and what
 * has SQL of its own making. The rest asks the database nothing that these do not.
 */
const alsoOnPostgres15 = new RegExp(
  [
    '^tests/(sweeps/rights|tenancy)\\.',
    '^seeds/demo-world\\.',
    '^src/platform/(audit|db|identity)/(?!embedded/)',
    '^src/features/(dossiers|privacy|webhooks)/',
    '^src/features/agreements/(list-plans|agreement-list|archive/|ending/|reminders/)',
  ].join('|'),
);

/** Groups that run at any moment. */
const atOnce = 2;

/** Tests reach the database, or the whole product on it, through tests/support/. */
function usesDatabase(file) {
  return /from '[^']*\/support\/[^']*'/.test(readFileSync(path.join(root, file), 'utf8'));
}

let isStopped = false;
whenNpmIsGone(() => {
  isStopped = true;
  stopRunning();
});

await runScript(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !allChecks.some((check) => check.name === name));
  if (unknown.length > 0)
    throw new Stop(`There is no check "${unknown[0]}". There are: ${allChecks.map((check) => check.name).join(', ')}.`);

  let node = '';
  const install = await timed('install', () => {
    const note = ensureInstalled({ dev: true }) ? 'installed' : 'nothing was missing';
    node = nodeForProduct();
    return { passed: 1, note };
  });
  if (install.failures.length > 0) return report([install]);

  writeToMemory();
  const results = [install];
  const groups = filesPerGroup();
  const runAll = async (list) => {
    for (const check of list) {
      if (isStopped) throw new Stop('Stopped, since npm is gone.');
      if (check.together) await runSomeAtOnce(check.together);
      else if (wanted.length === 0 || wanted.includes(check.name) || check.always)
        results.push(await timed(check.name, () => run(check, groups, node)));
    }
  };
  const runSomeAtOnce = async (list) => {
    const left = [...list];
    const takeOneAfterAnother = async () => {
      for (let next = left.shift(); next; next = left.shift()) await runAll([next]);
    };
    await Promise.all(Array.from({ length: atOnce }, takeOneAfterAnother));
  };
  await runAll(checks);
  return report(results);
});

function filesPerGroup() {
  const groups = new Map(allChecks.map((check) => [check.name, []]));
  for (const folder of ['src', 'tests', 'seeds', 'bench', 'scripts']) {
    const files = existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder), { recursive: true }) : [];
    for (const name of files.map((file) => `${folder}/${file.split(path.sep).join('/')}`).sort()) {
      if (!/\.test\.(ts|tsx|mjs)$/.test(name)) continue;
      groups.get(allChecks.find((check) => check.takes?.(name)).name).push(name);
    }
  }
  return groups;
}

function run(check, groups, node) {
  if (check.tool) return runTool(node, check.tool);
  if (check.on15)
    return runOnPostgres15(
      node,
      [...groups.values()].flat().filter((file) => alsoOnPostgres15.test(file)),
    );
  const files = groups.get(check.name);
  return files.length === 0 ? { note: 'has no test files yet' } : runTests(node, files, {});
}

async function runOnPostgres15(node, files) {
  if (!hasPostgres15()) return { skips: [{ name: 'all of it', reason: 'PostgreSQL 15 is not installed here' }] };
  const { result, connections } = await withPostgres15((url) => runTests(node, files, { TEST_DATABASE_URL: url }));
  if (connections > 0) return result;
  const text = 'The tests ran, but on another server: tests/support/database.ts did not use TEST_DATABASE_URL.';
  return { ...result, failures: [...result.failures, { name: 'not on PostgreSQL 15', text }] };
}

/** Runs one check and prints its line; a check that cannot run has failed. */
async function timed(name, body) {
  const start = performance.now();
  const found = await Promise.resolve()
    .then(body)
    .catch((error) => ({
      failures: [{ name: 'cannot run', text: error instanceof Stop ? error.message : error.stack }],
    }));
  const result = { name, passed: 0, failures: [], skips: [], note: '', ...found };
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`.padStart(8);
  const counts = [
    `${result.passed} passed`,
    result.failures.length > 0 && `${result.failures.length} FAILED`,
    result.skips.length > 0 && `${result.skips.length} skipped`,
  ];
  process.stdout.write(`${name.padEnd(10)} ${seconds}   ${[...counts, result.note].filter(Boolean).join(', ')}\n`);
  for (const failure of result.failures) process.stdout.write(`\n${failure.text}\n\n`);
  return result;
}

/** The end of the run: what failed and what was skipped by name, then the closing line. Answers with the exit code. */
function report(results) {
  const failures = results.flatMap((result) => result.failures.map((failure) => `${result.name}: ${failure.name}`));
  const skips = results.flatMap((result) => result.skips.map((skip) => `${result.name}: ${skip.name}: ${skip.reason}`));
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  if (skips.length > 0) process.stdout.write(`\nSkipped, and why:\n${skips.map((line) => `  ${line}\n`).join('')}`);
  if (failures.length > 0) process.stdout.write(`\nFailed:\n${failures.map((line) => `  ${line}\n`).join('')}`);
  process.stdout.write(`\n${passed} passed, ${failures.length} failed, ${skips.length} skipped\n`);
  return failures.length > 0 ? 1 : 0;
}
