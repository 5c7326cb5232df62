import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type BinaryPackage, packageName } from './binaries.ts';
import { startError } from './start-error.ts';

/**
 * The newest PostgreSQL of an older major version, fetched with npm into `folder`. `npmCli` is npm's own script when that is
 * known, as npm tells the scripts that it runs. Throws EmbeddedStartError `no_binaries`.
 */
export async function fetchBinaries(major: number, folder: string, npmCli: string | undefined): Promise<BinaryPackage> {
  const npm = (...args: string[]) => runNpm(npmCli, args);
  try {
    const versions = JSON.parse(await npm('view', packageName, 'versions', '--json')) as string[];
    const version = newestOf(major, versions);
    if (!version) throw new Error(`${packageName} has no version ${major}`);
    const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await npm('install', '--prefix', folder, ...quiet, `${packageName}@${version}`);
    return { native: join(folder, 'node_modules', packageName, 'native'), name: `${version}-older` };
  } catch (error) {
    throw startError('no_binaries', 'olderBinariesMissing', [major, (error as Error).message.trim()], error);
  }
}

/** The newest of these versions with this major; they are listed oldest first. */
export const newestOf = (major: number, versions: readonly string[]): string | undefined =>
  versions.filter((version) => version.startsWith(`${major}.`)).at(-1);

function runNpm(cli: string | undefined, args: readonly string[]): Promise<string> {
  const isScript = cli?.endsWith('.js') ?? false;
  const child = isScript
    ? spawn(process.execPath, [cli ?? '', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  let output = '';
  let words = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    words += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(words || `npm ended with ${code}`)),
    );
  });
}
