import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { paths } from '../../src/paths.ts';
import { auditKeys } from '../../src/platform/audit/audit-keys.ts';
import { findRunningEmbedded } from '../../src/platform/db/embedded/index.ts';
import { keyRing } from '../../src/platform/keys/key-ring.ts';
import { dataFolder, startProcess } from '../../tests/support/product-process.ts';
import { fillDatabase } from '../fill/fill.ts';
import { type Spread, spreadOf } from '../load/percentiles.ts';
import { closeConnections, send } from '../load/request.ts';
import { type KnownBrowser, logInStaff } from '../sessions.ts';
import { companyFile } from './file.ts';

const secret = 'a-key-for-importing-only-of-at-least-32-characters';
/** A page is asked every so many milliseconds, whether the one before has answered or not. */
const every = 200;

type Pages = Spread & { n: number };
export type ImportFigures = {
  stages: { name: string; ms: number }[];
  alone: Pages;
  during: { run: Pages; undo: Pages };
  counts: { companies: number; contacts: number; workplaces: number; left: number };
};

/** Starts the product on a database of its own with two thousand companies, brings a file in as a person would, and undoes it. */
export async function measureImport(
  { rows, kind }: { rows: number; kind: 'xlsx' | 'csv' },
  say: (text: string) => void,
): Promise<ImportFigures> {
  const folder = await dataFolder();
  const env = { DATA_DIR: folder.dataDir, SECRET_KEY: secret, PUBLIC_URL: 'http://localhost:3000' };
  const product = await startProcess(env);
  const client = await connect(folder.dataDir);
  try {
    const wanted = { agreements: 400, companies: 2000, openSigners: 20, freeStudents: 20 };
    const keys = keyRing(secret);
    const world = await fillDatabase(client, auditKeys(keys), wanted);
    await client.query('analyze');
    const office = world.staff.filter(({ role, mkbRouteId }) => role === 'placement_office' && mkbRouteId === null);
    const [browser] = await logInStaff(client, keys, world.institutionId, office.slice(0, 1));
    if (!browser) throw new Error('nobody can log in');
    const file = await companyFile(rows, kind);
    say(`${rows} rows as ${kind}, ${(file.length / 1024 / 1024).toFixed(1)} MB`);
    const user = new ImportUser(product.url, browser, client);
    const page = { path: paths.companies(), cookies: browser.cookies };
    await asking(product.url, page, () => sleep(2000));
    const alone = await asking(product.url, page, () => sleep(10_000));

    const run = await asking(product.url, page, async () => {
      const upload = await timed(() => user.upload(file));
      say(`uploaded in ${upload.ms} ms`);
      const check = await timed(() => user.checkRows());
      say(`checked in ${check.ms} ms`);
      const decide = await timed(() => user.decideAll());
      const bring = await timed(() => user.bringIn());
      say(`brought in in ${bring.ms} ms`);
      return [
        { name: 'upload, first rows, count', ms: upload.ms },
        { name: 'read and check every row', ms: check.ms },
        { name: 'decide on all duplicates', ms: decide.ms },
        { name: 'bring in', ms: bring.ms },
      ];
    });
    const counts = await user.counts();
    await client.query('analyze');
    const undo = await asking(product.url, page, () => timed(() => user.undo()));
    const { rows: left } = await client.query<{ n: number }>(
      `select count(*)::int as n from company where source = 'file'`,
    );
    return {
      stages: [...run.result, { name: 'undo', ms: undo.result.ms }],
      alone: alone.pages,
      during: { run: run.pages, undo: undo.pages },
      counts: { ...counts, left: left[0]?.n ?? 0 },
    };
  } finally {
    closeConnections();
    await client.end();
    product.child.kill('SIGTERM');
    await product.ended;
    await folder.remove();
  }
}

async function connect(dataDir: string): Promise<pg.Client> {
  const url = new URL((await findRunningEmbedded(dataDir))?.superuserUrl ?? '');
  url.pathname = '/driehoek';
  const client = new pg.Client({ connectionString: url.toString() });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: Math.round(performance.now() - start), result };
}

/** Asks a page all along while something else happens, and tells how long its answers took. */
async function asking<T>(base: string, page: Parameters<typeof send>[1], work: () => Promise<T>) {
  const times: number[] = [];
  const waiting: Promise<void>[] = [];
  const ask = async () => {
    const start = performance.now();
    const { status } = await send(base, page);
    if (status !== 200) throw new Error(`the page answered ${status}`);
    times.push(performance.now() - start);
  };
  const timer = setInterval(() => waiting.push(ask()), every);
  try {
    const result = await work();
    clearInterval(timer);
    await Promise.all(waiting);
    return { result, pages: { ...spreadOf(times), n: times.length } };
  } finally {
    clearInterval(timer);
  }
}

/** A person who brings a file in, at the pages of the product. */
class ImportUser {
  readonly #base: string;
  readonly #browser: KnownBrowser;
  readonly #client: pg.Client;
  #importId = '';
  constructor(base: string, browser: KnownBrowser, client: pg.Client) {
    this.#base = base;
    this.#browser = browser;
    this.#client = client;
  }

  async upload(file: Buffer): Promise<void> {
    const form = new FormData();
    form.set('_csrf', this.#browser.formToken);
    form.set('file', new File([new Uint8Array(file)], 'file.xlsx'));
    const answer = await fetch(this.#base + paths.companyImports(), {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin', cookie: cookieOf(this.#browser) },
    });
    this.#importId = answer.headers.get('location')?.split('/').at(-1) ?? '';
    if (this.#importId === '') throw new Error(`the file was refused: ${answer.status}`);
  }

  async checkRows(): Promise<void> {
    const { body } = await this.#get(paths.companyImport({ importId: this.#importId }));
    const form: Record<string, string> = { sbiScheme: '2025', source: 'file' };
    for (const [, name, options] of body.matchAll(/<select[^>]*name="(\w+)"[^>]*>([\s\S]*?)<\/select>/g))
      if (name !== 'headerRow')
        form[name as string] = /<option value="([^"]*)" selected/.exec(options ?? '')?.[1] ?? '';
    await this.#post(paths.companyImport({ importId: this.#importId }), form);
    await this.#until('checked');
  }

  async decideAll(): Promise<void> {
    for (const kind of ['kvk', 'alike', 'file'])
      await this.#post(paths.companyImportDuplicates({ importId: this.#importId }), { kind, all: 'leave' });
  }

  async bringIn(): Promise<void> {
    await this.#post(paths.companyImportRun({ importId: this.#importId }), {});
    await this.#until('done');
  }

  async undo(): Promise<void> {
    await this.#post(paths.companyImportUndo({ importId: this.#importId }), {});
    await this.#until('undone');
  }

  async counts(): Promise<{ companies: number; contacts: number; workplaces: number }> {
    const { rows } = await this.#client.query<Record<'companies' | 'contacts' | 'workplaces', number>>(
      `select (counts ->> 'madeCompanies')::int as companies, (counts ->> 'madeContacts')::int as contacts,
         (counts ->> 'madeWorkplaces')::int as workplaces from company_import where id = $1`,
      [this.#importId],
    );
    return rows[0] ?? { companies: 0, contacts: 0, workplaces: 0 };
  }

  async #get(path: string) {
    return send(this.#base, { path, cookies: this.#browser.cookies });
  }

  async #post(path: string, form: Record<string, string>): Promise<void> {
    const answer = await send(this.#base, {
      path,
      cookies: this.#browser.cookies,
      form: { ...form, _csrf: this.#browser.formToken },
    });
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
  }

  async #until(state: string): Promise<void> {
    for (;;) {
      const { rows } = await this.#client.query<{ state: string }>('select state from company_import where id = $1', [
        this.#importId,
      ]);
      if (rows[0]?.state === state) return;
      await sleep(50);
    }
  }
}

const cookieOf = ({ cookies }: KnownBrowser): string =>
  Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
