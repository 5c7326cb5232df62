import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Where distributions put Chromium, and Google its Chrome. */
const installedBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The npm package's own default arguments switch web security off; these suffice. */
const quiet = ['--disable-quic', '--disable-background-networking'];

/**
 * Starts a Chromium without a window: an installed one, else the one from npm (Linux x64 only).
 * Who starts it closes it.
 *
 * @param from `npm` passes over an installed one.
 * @throws when there is neither
 */
export async function launchBrowser(from: 'anywhere' | 'npm' = 'anywhere'): Promise<Browser> {
  // Root may not use the browser's sandbox; a container seldom lets others. Tests open nothing but the product.
  const args = [...quiet, '--no-sandbox'];
  const installed = from === 'npm' ? undefined : installedBrowsers.find((file) => existsSync(file));
  if (installed) return chromium.launch({ executablePath: installed, args });
  const folder = await unpackedBrowser();
  return chromium.launch({ executablePath: path.join(folder, 'chromium'), args, env: environment(folder) });
}

/** The folder with the npm browser, its libraries and its fonts; unpacked once per version, in about two seconds. */
async function unpackedBrowser(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Install Chromium or Chrome: there is none here, and npm has none for ${process.platform} ${process.arch}.`,
    );
  }
  const packageFolder = path.resolve(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../..');
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = path.join(packageFolder, '../../.cache');
  const folder = path.join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  // Of these, al2023 holds the NSS libraries that a bare Linux lacks and the package itself only unpacks on Amazon's.
  const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
  await inflateInto(
    draft,
    archives.map((archive) => path.join(packageFolder, 'bin', archive)),
  );
  await writeFile(path.join(draft, 'fonts.conf'), fontsConf(folder));
  // In one step, so that a run that was broken off leaves nothing that looks whole. Another run may have been first.
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/** The package always unpacks into the folder for temporary files, which every user and every version shares. */
async function inflateInto(folder: string, archives: readonly string[]): Promise<void> {
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  const inflating = archives.map((archive) => inflate(archive));
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  await Promise.all(inflating);
}

function environment(folder: string): Record<string, string> {
  const ours = {
    LD_LIBRARY_PATH: [path.join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
  };
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(inherited), ...ours };
}

const fontsConf = (folder: string) => `<?xml version="1.0"?>
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
