import assert from 'node:assert/strict';
import type { Browser, Page } from '../../../tests/support/http-browser.ts';
import { addTestInstitution, addTestPerson, type TestInstitution } from '../../../tests/support/institutions.ts';
import { createTestProduct, type TestProduct } from '../../../tests/support/product.ts';
import { paths } from '../../paths.ts';
import { auditLines } from '../../platform/audit/audit-lines.ts';

/** The form of a new Mkb-route from a new base programme, an Ad that starts with four days at the company. */
export const newMkbRoute = {
  name: 'Ad Mechatronica, Mkb-route',
  programmeId: 'new',
  new_name: 'Mechatronica',
  new_programmeCode: '80071',
  new_degree: 'associate_degree',
  new_credits: '120',
  new_mode: 'dual',
  variant: 'work_from_day_one',
  targetGroups: ['mbo4_bol', 'worker'],
  sector: 'techniek',
  region: 'Twente',
  startsPerYear: '2',
  groupMinimum: '12',
  groupPlanned: '18',
  projectLeadId: '',
  participation: 'pilot',
} as const;

/** The form of a period: three and a half days company of which none remote, one and a half hogeschool, half of it remote. */
export const somePeriod = {
  studyYear: '1',
  label: 'sept – jan',
  weeks: '20',
  hoursPerDay: '8',
  studyHoursPerWeek: '0',
  companyDays: '3,5',
  companyRemoteDays: '0',
  schoolDays: '1,5',
  schoolRemoteDays: '0,5',
  thirdDays: '0',
  thirdRemoteDays: '0',
} as const;

export type Made = { mkbRouteId: string; versionId: string };

export type MkbRouteWorld = {
  product: TestProduct;
  zuidwal: TestInstitution;
  lead: Browser;
  manager: Browser;
  /** A lecturer: may read, not change. */
  lecturer: Browser;
  /** The programme manager of another hogeschool. */
  stranger: Browser;
  leadId: string;
  /** Makes a Mkb-route through its form. */
  make(fields?: Record<string, string | readonly string[]>): Promise<Made>;
  addCompany(name: string, staff: number | null): Promise<string>;
  /** Posts with the revision that the page at `from` shows now. */
  postAt(
    browser: Browser,
    from: string,
    to: string,
    fields?: Record<string, string | readonly string[]>,
  ): Promise<Page>;
  events(action: string): Promise<{ subjectId: string; before: unknown; after: unknown }[]>;
};

/** Two hogescholen; at Zuidwal a project lead, a programme manager and a lecturer. */
export async function mkbRouteWorld(): Promise<MkbRouteWorld> {
  const product = await createTestProduct();
  const { deps } = product;
  const ada = { name: 'Ada Beheer', email: 'ada@zuidwal.example' };
  const zuidwal = await addTestInstitution(deps, { name: 'Hogeschool Zuidwal', slug: 'zuidwal', admin: ada });
  const nel = { name: 'Nel Noord', email: 'nel@noord.example' };
  const noord = await addTestInstitution(deps, { name: 'Hogeschool Noord', slug: 'noord', admin: nel });
  const people = { project_lead: 'Pien Leeuw', programme_manager: 'Mees Bakker', lecturer: 'Lot Visser' } as const;
  for (const [role, name] of Object.entries(people))
    await addTestPerson(deps, zuidwal.id, {
      name,
      email: `${role}@zuidwal.example`,
      role: role as keyof typeof people,
    });
  await addTestPerson(deps, noord.id, {
    name: 'Niek Noord',
    email: 'niek@noord.example',
    role: 'programme_manager',
  });
  const lead = await product.browserAs('project_lead', 'zuidwal');
  const inZuidwal = <T>(work: Parameters<typeof deps.db.inInstitution<T>>[1]) =>
    deps.db.inInstitution(zuidwal.id, work);
  const leadId = await inZuidwal(async (tx) => {
    const person = await tx
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'project_lead@zuidwal.example')
      .executeTakeFirstOrThrow();
    return person.id;
  });
  return {
    product,
    zuidwal,
    lead,
    leadId,
    manager: await product.browserAs('programme_manager', 'zuidwal'),
    lecturer: await product.browserAs('lecturer', 'zuidwal'),
    stranger: await product.browserAs('programme_manager', 'noord'),
    make: async (fields = {}) => {
      const page = await lead.post(paths.mkbRouteNew(), { ...newMkbRoute, projectLeadId: leadId, ...fields });
      assert.equal(page.status, 200, page.text);
      const [, , mkbRouteId = '', , versionId = ''] = page.path.split('/');
      return { mkbRouteId, versionId };
    },
    addCompany: async (name, staff) => {
      const id = deps.newId();
      await inZuidwal((tx) =>
        tx
          .insertInto('company')
          .values({ institutionId: zuidwal.id, id, name, staff, createdAt: deps.clock.now() })
          .execute(),
      );
      return id;
    },
    postAt: async (browser, from, to, fields = {}) =>
      browser.post(to, { ...fields, revision: revisionOn(await browser.get(from)) }),
    events: (action) =>
      inZuidwal((tx) =>
        auditLines(tx).select(['subjectId', 'before', 'after']).where('action', '=', action).orderBy('at').execute(),
      ),
  };
}

/** The save at which a form on this page was opened. */
export const revisionOn = ({ html }: Page): string => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';

/** The ids of a kind of thing in the links of a page, in order and once each. */
export const idsOn = ({ html }: Page, kind: 'perioden' | 'eenheden' | 'versies'): string[] => [
  ...new Set([...html.matchAll(new RegExp(`/${kind}/([0-9a-f-]{36})`, 'g'))].map((match) => match[1] ?? '')),
];
