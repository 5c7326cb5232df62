// `npm run licences`: every dependency with its version and licence; ends with 1 when one of them may not be used.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, root, runScript } from './install.mjs';
import { judgeLicence } from './licence-rules.mjs';
import { carried, reviewed } from './reviewed-licences.mjs';

/**
 * Lists the packages of a lockfile.
 *
 * @param {Record<string, { version?: string, license?: string, dev?: boolean, devOptional?: boolean }>} locked the `packages` of package-lock.json
 * @param {(folder: string) => object | undefined} manifestOf package.json of what is installed there
 * @param {{ name: string, licence: string }[]} known licences that a person looked up
 * @returns {{ packages: Package[], faults: string[] }}
 * @typedef {{ name: string, version: string, licence: string | undefined, shipped: boolean }} Package `shipped`: part of a product without its tools
 */
export function listLicences(locked, manifestOf, known) {
  const used = new Set();
  const packages = Object.entries(locked)
    .filter(([folder]) => folder !== '')
    .map(([folder, entry]) => {
      const name = folder.replace(/^.*node_modules\//, '');
      const stated = statedIn(manifestOf(folder)) ?? entry.license;
      const found = judgeLicence(stated).verdict === 'good' ? undefined : known.find((one) => fits(one.name, name));
      if (found) used.add(found);
      return {
        name,
        version: entry.version ?? '',
        licence: found?.licence ?? stated,
        shipped: !entry.dev && !entry.devOptional,
      };
    })
    .sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
  const faults = packages.flatMap(({ name, version, licence }) => {
    const { verdict, why } = judgeLicence(licence);
    return verdict === 'good' ? [] : [`${name} ${version}: ${why}`];
  });
  const stale = known
    .filter((one) => !used.has(one))
    .map(({ name }) => `${name} was looked up, but need not be: remove it from the list`);
  return { packages, faults: [...faults, ...stale] };
}

const fits = (pattern, name) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);
const compare = (a, b) => (a < b ? -1 : Number(a > b));

/** The field of today, or one of the two that npm once had. */
function statedIn(manifest) {
  const { license, licenses } = manifest ?? {};
  if (Array.isArray(licenses) && !license) return licenses.map((one) => one.type ?? one).join(' OR ') || undefined;
  return typeof license === 'object' ? license?.type : license;
}

function report({ packages, faults }) {
  const line = ({ name, version, licence }) => `  ${`${name} ${version}`.padEnd(58)} ${licence ?? '?'}\n`;
  const write = (text) => process.stdout.write(text);
  const [shipped, tools] = [packages.filter((one) => one.shipped), packages.filter((one) => !one.shipped)];
  write(`In the product (${shipped.length} packages)\n${shipped.map(line).join('')}`);
  write(`\nCarried along, in the product or inside a package\n`);
  for (const { what, licence, where, source } of carried)
    write(`  ${what}\n    ${licence}; in ${where}; says ${source}\n`);
  write(`\nOnly for building and testing (${tools.length} packages)\n${tools.map(line).join('')}`);
  if (faults.length > 0)
    write(`\nMay not be used, or must be looked at first:\n${faults.map((fault) => `  ${fault}\n`).join('')}`);
  write(`\n${packages.length} packages, ${faults.length} not right\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await runScript(() => {
    // Old packages say their licence only in the package itself.
    ensureInstalled({ dev: true });
    const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
    const manifestOf = (folder) =>
      existsSync(path.join(root, folder, 'package.json')) ? read(`${folder}/package.json`) : undefined;
    const found = listLicences(read('package-lock.json').packages, manifestOf, reviewed);
    for (const { what, licence } of carried) {
      const { verdict, why } = judgeLicence(licence);
      if (verdict === 'bad') found.faults.push(`${what}: ${why}`);
    }
    report(found);
    return found.faults.length > 0 ? 1 : 0;
  });
