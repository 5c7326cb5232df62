import assert from 'node:assert/strict';
import type { Browser } from '../../../tests/support/http-browser.ts';
import { addTestInstitution, addTestPerson, type TestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { paths } from '../../paths.ts';
import { auditLines } from '../../platform/audit/audit-lines.ts';

/** The form of a company, all empty. */
export const blank = {
  name: '',
  kvkNumber: '',
  establishmentNumber: '',
  sbiScheme: '',
  sbiCode: '',
  staff: '',
  turnover: '',
  balanceSheet: '',
  street: '',
  postcode: '',
  place: '',
  phone: '',
};

export type CompanyWorld = {
  product: TestProduct;
  zuidwal: TestInstitution;
  /** The placement office of hogeschool Zuidwal. */
  office: Browser;
  /** The placement office of another hogeschool. */
  stranger: Browser;
  /** Adds a company through its page; gives its id. */
  add(facts: Record<string, string>): Promise<string>;
  events(action: string): Promise<{ subjectId: string; before: unknown; after: unknown }[]>;
  people(email: string): Promise<{ id: string; name: string }[]>;
};

/** Two hogescholen with a placement office each, and at Zuidwal a lecturer and a partner manager. */
export async function companyWorld(): Promise<CompanyWorld> {
  const product = await createTestProduct();
  const { deps } = product;
  const admin = { name: 'Ada Beheer', email: 'ada@zuidwal.example' };
  const zuidwal = await addTestInstitution(deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin });
  const nel = { name: 'Nel Noord', email: 'nel@noord.example' };
  const noord = await addTestInstitution(deps, { name: 'Hogeschool Noord', slug: 'noord', admin: nel });
  for (const role of ['placement_office', 'lecturer', 'partner_manager'] as const)
    await addTestPerson(deps, zuidwal.id, { name: `Z ${role}`, email: `${role}@zuidwal.example`, role });
  const noordOffice = { name: 'N Office', email: 'office@noord.example', role: 'placement_office' as const };
  await addTestPerson(deps, noord.id, noordOffice);
  const office = await product.browserAs('placement_office', 'zuidwal');
  return {
    product,
    zuidwal,
    office,
    stranger: await product.browserAs('placement_office', 'noord'),
    add: async (facts) => {
      const page = await office.post(paths.companyNew(), { ...blank, ...facts });
      assert.equal(page.status, 200, page.text);
      return page.path.split('/')[2] ?? '';
    },
    events: (action) =>
      deps.db.inInstitution(zuidwal.id, (tx) =>
        auditLines(tx).select(['subjectId', 'before', 'after']).where('action', '=', action).orderBy('at').execute(),
      ),
    people: (email) =>
      deps.db.inInstitution(zuidwal.id, (tx) =>
        tx.selectFrom('person').select(['id', 'name']).where('email', '=', email).execute(),
      ),
  };
}

/** The mark of what a form was filled with. */
export const seenIn = (html: string): string => /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? '';
