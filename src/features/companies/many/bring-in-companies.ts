import { type Act, audit } from '../../../shell/index.ts';
import { type CompanyFacts, factsOf } from '../rules/company.ts';
import { sameName } from '../rules/person.ts';
import { lastYearEnd } from '../rules/sme-status.ts';
import { selectSmeLimits } from '../sizes/company-year-store.ts';
import { standingBy } from '../sizes/refresh-sizes.ts';
import type { Arrived, ArrivingCompany, Made } from './arriving.ts';
import { factsToFill } from './fill-in.ts';
import {
  insertCompanies,
  insertContacts,
  insertWorkplaces,
  lockKvkNumbers,
  selectCompaniesForUpdate,
  selectContactsOf,
  selectTakenKvkNumbers,
  selectWorkplacesOf,
  updateCompanies,
} from './many-companies-store.ts';
import { noteManyFigures, saysSize } from './note-many-figures.ts';
import { type SettledContact, settleManyPeople } from './settle-many-people.ts';

/** Where a company came to be while it was brought in. */
type Landed = { company: ArrivingCompany; companyId: string; isNew: boolean; filled: Partial<CompanyFacts> | null };

/**
 * Adds many companies with their contacts and workplaces, one statement for each table, by the rules by which one is added. Of one that is
 * there already only what it lacks is filled in. Each company has one line in the log.
 */
export async function bringInCompanies(
  act: Act,
  companies: readonly ArrivingCompany[],
  source: string,
): Promise<Arrived[]> {
  const { tx, actor, now, today } = act;
  const { landed, refused } = await land(act, companies, source);
  const made = new Map<number, Made>();
  const note = (key: number, part: Made) => made.set(key, { ...made.get(key), ...part });
  for (const { written, key } of landed.written) note(key, { company: written });
  for (const { company, companyId, filled } of landed.all)
    if (filled) note(company.key, { filled: { companyId, facts: filled } });

  const years = await noteManyFigures(
    tx,
    actor.institutionId,
    landed.all.map(({ company, companyId, isNew }) => ({ ...company.figures, companyId, isNew })),
    { yearEnd: lastYearEnd(today), now },
  );
  for (const { company, companyId } of landed.all)
    if (years.has(companyId))
      note(company.key, { year: { companyId, yearEnd: lastYearEnd(today), figures: company.figures } });

  const workplaces = await addWorkplaces(act, landed.all);
  for (const { key, part } of workplaces) note(key, part);
  // Last, since whoever adds one person meanwhile waits for it until the end of this transaction.
  const contacts = await addContacts(act, landed.all);
  for (const { key, part } of contacts.parts) note(key, part);

  for (const one of landed.all) await log(act, one, { source, contacts: contacts.settled, workplaces, year: years });
  return [
    ...refused,
    ...landed.all.flatMap(({ company, companyId, isNew }) =>
      [
        ...new Set([
          company.key,
          ...company.contacts.map(({ key }) => key),
          ...company.workplaces.map(({ key }) => key),
        ]),
      ].map((key): Arrived => {
        const own = made.get(key) ?? {};
        const wrote = Object.keys(own).length > 0;
        return {
          key,
          companyId,
          arrival: wrote ? (isNew && key === company.key ? 'added' : 'filled') : 'same',
          made: own,
        };
      }),
    ),
  ];
}

/** Finds or makes the company of each. */
async function land(act: Act, companies: readonly ArrivingCompany[], source: string) {
  const { tx, actor, now, deps } = act;
  const numbers = companies.flatMap(({ facts }) => (facts.kvkNumber === null ? [] : [facts.kvkNumber]));
  const existing = await selectCompaniesForUpdate(
    tx,
    [...new Set(companies.flatMap(({ existingId }) => (existingId === null ? [] : [existingId])))].sort(),
  );
  // After the rows, as whoever changes one company does it: two never wait for each other.
  await lockKvkNumbers(tx, actor.institutionId, numbers);
  const taken = await selectTakenKvkNumbers(tx, numbers);
  const refused: Arrived[] = [];
  const all: Landed[] = [];
  const changed = new Map<string, CompanyFacts & { id: string }>();
  for (const company of companies) {
    const { key, existingId, facts } = company;
    const known = existingId === null ? null : existing.get(existingId);
    const holder = facts.kvkNumber === null ? undefined : taken.get(facts.kvkNumber);
    if (known === undefined) refused.push({ key, companyId: null, arrival: 'gone', made: {} });
    else if (known === null && holder !== undefined)
      refused.push({ key, companyId: holder, arrival: 'kvk_taken', made: {} });
    else if (known === null) all.push({ company, companyId: deps.newId(), isNew: true, filled: null });
    else {
      const before = changed.get(known.id) ?? { id: known.id, ...factsOf(known) };
      // A number that is another company's is not taken over.
      const given = holder === undefined || holder === known.id ? facts : { ...facts, kvkNumber: null };
      const filled = factsToFill(before, given);
      if (filled) changed.set(known.id, { ...before, ...filled });
      all.push({ company, companyId: known.id, isNew: false, filled });
    }
  }
  const fresh = all.filter(({ isNew }) => isNew);
  const limitsAt = await selectSmeLimits(tx);
  const yearEnd = lastYearEnd(act.today);
  const rows = fresh.map(({ company, companyId }) => {
    const { facts, figures } = company;
    const years = saysSize(figures) ? [{ ...figures, yearEnd, linkedCounted: null }] : [];
    return { id: companyId, ...facts, ...figures, smeStatus: standingBy(years, limitsAt).status, source };
  });
  const marks = new Map((await insertCompanies(tx, actor.institutionId, rows, now)).map((one) => [one.id, one]));
  await updateCompanies(tx, [...changed.values()]);
  const written = fresh.flatMap(({ company, companyId }) => {
    const one = marks.get(companyId);
    return one ? [{ key: company.key, written: one }] : [];
  });
  return { landed: { all, written }, refused };
}

async function addContacts(act: Act, landed: readonly Landed[]) {
  const { tx, actor, now, deps } = act;
  const old = landed.filter(({ isNew }) => !isNew).map(({ companyId }) => companyId);
  const known = Map.groupBy(await selectContactsOf(tx, old), ({ companyId }) => companyId);
  const wanted = landed.flatMap(({ company, companyId }) =>
    company.contacts.map((contact) => {
      const alike = known.get(companyId)?.find((one) => contact.email === null && sameName(one.name, contact.name));
      return { ...contact, companyId, known: alike ?? null };
    }),
  );
  const companyOf = new Map(wanted.map(({ key, companyId }) => [key, companyId]));
  const settled = await settleManyPeople(act, wanted);
  const parts: { key: number; part: Made }[] = settled.map(({ contact, made }) => ({ key: contact.key, part: made }));
  const there = new Set([...known.values()].flat().map(({ companyId, personId }) => `${companyId} ${personId}`));
  const rows = settled.flatMap(({ contact, personId }) => {
    const companyId = companyOf.get(contact.key) ?? '';
    if (there.has(`${companyId} ${personId}`)) return [];
    there.add(`${companyId} ${personId}`);
    const { functionTitle, signs, role, key } = contact;
    return [{ key, id: deps.newId(), companyId, personId, functionTitle, signs, role }];
  });
  const keys = new Map(rows.map(({ id, key }) => [id, key]));
  for (const contact of await insertContacts(tx, actor.institutionId, rows, now))
    parts.push({ key: keys.get(contact.id) ?? 0, part: { contact } });
  const added = new Set(rows.map(({ key }) => key));
  return { parts, settled: settled.filter(({ contact }) => added.has(contact.key)) };
}

async function addWorkplaces(act: Act, landed: readonly Landed[]) {
  const { tx, actor, now, deps } = act;
  const old = landed.filter(({ isNew }) => !isNew).map(({ companyId }) => companyId);
  const nameOf = (place: { companyId: string; location: string; functionTitle: string }) =>
    `${place.companyId} ${place.location.toLowerCase()} ${place.functionTitle.toLowerCase()}`;
  const there = new Set((await selectWorkplacesOf(tx, old)).map(nameOf));
  const rows = landed.flatMap(({ company, companyId }) =>
    company.workplaces.flatMap(({ key, location, functionTitle }) => {
      const row = { key, id: deps.newId(), companyId, location, functionTitle };
      if (there.has(nameOf(row))) return [];
      there.add(nameOf(row));
      return [row];
    }),
  );
  const keys = new Map(rows.map((row) => [row.id, row]));
  return (await insertWorkplaces(tx, actor.institutionId, rows, now)).flatMap((workplace) => {
    const row = keys.get(workplace.id);
    return row ? [{ ...row, part: { workplace } as Made }] : [];
  });
}

type Logged = {
  source: string;
  contacts: readonly SettledContact[];
  workplaces: readonly { key: number; location: string; functionTitle: string }[];
  year: ReadonlySet<string>;
};

async function log(act: Act, { company, companyId, isNew, filled }: Landed, logged: Logged): Promise<void> {
  const keys = new Set([...company.contacts, ...company.workplaces].map(({ key }) => key));
  const contacts = logged.contacts.filter(({ contact }) => keys.has(contact.key));
  const workplaces = logged.workplaces
    .filter(({ key }) => keys.has(key))
    .map(({ location, functionTitle }) => `${location} – ${functionTitle}`);
  const { figures, facts } = company;
  const parts = {
    ...(logged.year.has(companyId) && said(figures)),
    // With the ids of people, by which the line goes when one of them has their data erased.
    ...(contacts.length > 0 && {
      contacts: contacts.map(({ contact: { email, functionTitle }, personId, name }) =>
        said({ personId, name, email, functionTitle }),
      ),
    }),
    ...(workplaces.length > 0 && { workplaces }),
  };
  const written = { ...said(isNew ? facts : (filled ?? {})), ...parts };
  if (Object.keys(written).length === 0) return;
  await audit(act, {
    action: isNew ? 'company.brought_in' : 'company.filled_in',
    subjectKind: 'company',
    subjectId: companyId,
    after: { ...written, source: logged.source },
  });
}

/** Without what says nothing. */
const said = (values: object): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
