import type { Browser, Page } from '../../../tests/support/http-browser.ts';
import { addTestInstitution, addTestPerson, type TestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { paths } from '../../paths.ts';
import type { Tx } from '../../platform/db/db.ts';

export type PlaceWorld = {
  product: TestProduct;
  zuidwal: TestInstitution;
  /** The administrator of hogeschool Zuidwal. */
  admin: Browser;
  office: Browser;
  inside<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  addCompany(facts: {
    name: string;
    postcode?: string;
    place?: string;
    stage?: string;
    kvkNumber?: string;
  }): Promise<string>;
  rename(companyId: string, name: string): Promise<void>;
  addLocation(companyId: string, facts: { postcode?: string; place?: string }): Promise<string>;
  addStudent(name: string, address: { postcode?: string; place?: string }): Promise<string>;
  /** Brings a file in and puts it into use, with the suspects whose new point is right. */
  bringIn(content: string | Uint8Array, take?: string[]): Promise<void>;
};

/** A hogeschool with an administrator, a placement office and a programme manager, and another hogeschool. */
export async function placeWorld(): Promise<PlaceWorld> {
  const product = await createTestProduct();
  const { deps } = product;
  const ada = { name: 'Ada Beheer', email: 'ada@zuidwal.example' };
  const zuidwal = await addTestInstitution(deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin: ada });
  const nel = { name: 'Nel Noord', email: 'nel@noord.example' };
  await addTestInstitution(deps, { name: 'Hogeschool Noord', slug: 'noord', admin: nel });
  for (const role of ['placement_office', 'programme_manager'] as const)
    await addTestPerson(deps, zuidwal.id, { name: `Z ${role}`, email: `${role}@zuidwal.example`, role });
  const admin = await product.browserAs('admin', 'zuidwal');
  const inside = <T>(work: (tx: Tx) => Promise<T>) => deps.db.inInstitution(zuidwal.id, work);
  const base = () => ({ institutionId: zuidwal.id, id: deps.newId(), createdAt: deps.clock.now() });
  return {
    product,
    zuidwal,
    admin,
    office: await product.browserAs('placement_office', 'zuidwal'),
    inside,
    addCompany: async (facts) => {
      const row = { ...base(), ...facts };
      await inside((tx) => tx.insertInto('company').values(row).execute());
      return row.id;
    },
    rename: async (companyId, name) => {
      await inside((tx) => tx.updateTable('company').set({ name }).where('id', '=', companyId).execute());
    },
    addLocation: async (companyId, facts) => {
      const row = { ...base(), companyId, name: 'Vestiging', ...facts };
      await inside((tx) => tx.insertInto('companyLocation').values(row).execute());
      return row.id;
    },
    addStudent: async (name, address) => {
      const [person, student] = [base(), base()];
      await inside(async (tx) => {
        await tx
          .insertInto('person')
          .values({ ...person, name, email: `${person.id}@student.example` })
          .execute();
        const studentNumber = student.id.slice(-12);
        await tx
          .insertInto('student')
          .values({ ...student, personId: person.id, studentNumber, ...address })
          .execute();
      });
      return student.id;
    },
    bringIn: async (content, take = []) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const kept = await admin.upload(paths.postcodes(), { name: 'file', bytes }, { source: 'Proeftabel' });
      if (!kept.location) throw new Error(kept.text);
      const page = await admin.get(kept.location);
      const seen = /name="seen" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
      const chosen = Object.fromEntries(take.map((pc4) => [`suspect-${pc4}`, 'new']));
      const taken = await admin.submit(`${kept.location}/gebruiken`, { seen, ...chosen });
      if (taken.location !== paths.postcodes())
        throw new Error(`${taken.text} ${JSON.stringify(product.logged.at(-1))}`);
    },
  };
}

/** The companies on a page of the list. */
export const rowsOf = (html: string): string[] =>
  [...html.matchAll(/href="\/bedrijven\/([0-9a-f-]{36})">/g)].map(([, id]) => id as string);

/** The companies on this page of the list and on all that follow. `onLater`: what else is to be seen on these. */
export async function readPages(
  browser: Browser,
  first: Page,
  onLater: (page: Page) => void = () => {},
): Promise<string[]> {
  const seen = rowsOf(first.html);
  for (let page = first; ; ) {
    const next = /href="([^"]+)"[^>]*>Volgende/.exec(page.html)?.[1]?.replaceAll('&amp;', '&');
    if (!next) return seen;
    page = await browser.get(next);
    onLater(page);
    seen.push(...rowsOf(page.html));
  }
}
