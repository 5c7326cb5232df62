import assert from 'node:assert/strict';
import type { Browser, Page } from '../../../tests/support/http-browser.ts';
import { addTestInstitution, addTestPerson, type TestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { paths } from '../../paths.ts';
import type { Tx } from '../../platform/db/db.ts';

export type ImportWorld = {
  product: TestProduct;
  zuidwal: TestInstitution;
  /** The partner manager of hogeschool Zuidwal. */
  partner: Browser;
  /** The partner manager of another hogeschool. */
  stranger: Browser;
  inside<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  addCompany(facts: {
    name: string;
    kvkNumber?: string;
    street?: string;
    postcode?: string;
    place?: string;
    phone?: string;
  }): Promise<string>;
  /** Brings a file in as far as its columns; gives the page. */
  upload(content: string | Uint8Array): Promise<Page>;
  /** And on, with the columns as they were guessed, until its rows are checked; gives the id of the import. */
  check(content: string | Uint8Array): Promise<string>;
  /** Runs the import and all its jobs; gives the page that says that it is done. */
  run(importId: string): Promise<Page>;
};

/** Two hogescholen, each with a partner manager. */
export async function importWorld(): Promise<ImportWorld> {
  const product = await createTestProduct();
  const { deps } = product;
  const ada = { name: 'Ada Beheer', email: 'ada@zuidwal.example' };
  const zuidwal = await addTestInstitution(deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin: ada });
  const nel = { name: 'Nel Noord', email: 'nel@noord.example' };
  const noord = await addTestInstitution(deps, { name: 'Hogeschool Noord', slug: 'noord', admin: nel });
  const role = 'partner_manager' as const;
  await addTestPerson(deps, zuidwal.id, { name: 'Pim Partner', email: 'pim@zuidwal.example', role });
  await addTestPerson(deps, noord.id, { name: 'Nora Partner', email: 'nora@noord.example', role });
  const partner = await product.browserAs(role, 'zuidwal');
  const inside = <T>(work: (tx: Tx) => Promise<T>) => deps.db.inInstitution(zuidwal.id, work);
  const upload = async (content: string | Uint8Array) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const page = await partner.upload(paths.companyImports(), { name: 'file', bytes });
    return page.location ? partner.get(page.location) : page;
  };
  const settle = async (importId: string) => {
    await product.drain();
    return partner.get(paths.companyImport({ importId }));
  };
  return {
    product,
    zuidwal,
    partner,
    stranger: await product.browserAs(role, 'noord'),
    inside,
    addCompany: async (facts) => {
      const id = deps.newId();
      await inside((tx) =>
        tx
          .insertInto('company')
          .values({ institutionId: zuidwal.id, id, createdAt: deps.clock.now(), ...facts })
          .execute(),
      );
      return id;
    },
    upload,
    check: async (content) => {
      const page = await upload(content);
      assert.match(page.text, /Welke kolom is wat\?/, page.text);
      const importId = page.path.split('/').at(-1) ?? '';
      const asked = await partner.submit(page.path, chosenIn(page.html));
      assert.equal(asked.status, 303, asked.text);
      const checked = await settle(importId);
      assert.match(checked.text, /Klopt het zo\?/, checked.text);
      return importId;
    },
    run: async (importId) => {
      const begun = await partner.submit(paths.companyImportRun({ importId }));
      assert.equal(begun.location, paths.companyImport({ importId }), begun.text);
      const page = await settle(importId);
      assert.match(page.text, /De import is klaar/, page.text);
      return page;
    },
  };
}

/** What the form of columns has chosen as it stands. */
export function chosenIn(html: string): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const [, name, options] of html.matchAll(/<select[^>]*name="(\w+)"[^>]*>([\s\S]*?)<\/select>/g)) {
    if (name === 'headerRow' || name === 'sheet') continue;
    chosen[name as string] = /<option value="([^"]*)" selected/.exec(options ?? '')?.[1] ?? '';
  }
  chosen.sbiScheme = '2025';
  chosen.source = /name="source"[^>]*value="([^"]*)"/.exec(html)?.[1] ?? '';
  return chosen;
}
