import { sql } from 'kysely';
import { anyOf } from '../../../platform/db/db.ts';
import { type Act, audit } from '../../../shell/index.ts';
import { type CompanyFacts, factsOf } from '../rules/company.ts';
import { refreshSizes } from '../sizes/refresh-sizes.ts';
import type { Made, TakenOut, Written } from './arriving.ts';
import { selectCompaniesForUpdate, updateCompanies } from './many-companies-store.ts';
import { type Pointers, selectUses, type Target } from './pointer-store.ts';
import {
  deleteThese,
  deleteTraces,
  deleteYears,
  emptyFact,
  emptyPhones,
  isOneOf,
  selectMarks,
} from './take-out-store.ts';

export type ToTakeOut = { key: number; companyId: string | null; made: Made };

/**
 * Takes out what bringInCompanies wrote, as far as nobody changed it or made use of it since; what was filled in becomes empty again. A
 * company that it made goes or stays with its contacts and workplaces as a whole. All that was made of a company must come in one call.
 * People are taken out by takeOutPeople, when all that points at them is gone.
 */
export async function takeOutCompanies(act: Act, pointers: Pointers, rows: readonly ToTakeOut[]): Promise<TakenOut[]> {
  const { tx } = act;
  const reasons = await reasonsToStay(act, pointers, rows);
  const own = new Set(rows.flatMap(({ made }) => (made.company ? [made.company.id] : [])));
  // Of a company that stays, all that came with it stays.
  const staying = new Map<string, string>();
  for (const { made, companyId } of rows)
    for (const part of partsOf(made)) {
      const reason = reasons.get(part.id);
      if (reason && companyId !== null && own.has(companyId) && !staying.has(companyId)) staying.set(companyId, reason);
    }
  const goes: Record<Target, string[]> = { company: [], contact: [], workplace: [], person: [] };
  const kept = new Map<number, string>();
  for (const { key, made, companyId } of rows)
    for (const { target, id } of partsOf(made)) {
      const reason = (companyId !== null && staying.get(companyId)) || reasons.get(id);
      if (reason) kept.set(key, reason);
      else goes[target].push(id);
    }
  await deleteThese(tx, 'contact', goes.contact);
  await deleteThese(tx, 'workplace', goes.workplace);
  await deleteTraces(tx, goes.company);
  await deleteThese(tx, 'company', goes.company);
  for (const id of goes.company)
    await audit(act, { action: 'company.import_undone', subjectKind: 'company', subjectId: id });

  const others = rows.filter(({ made }) => !made.company);
  for (const [key, reason] of await emptyFacts(act, others)) kept.set(key, reason);
  const years = others.flatMap(({ made }) => (made.year ? [made.year] : []));
  const emptied = new Set(await deleteYears(tx, years));
  if (emptied.size > 0) await refreshSizes(tx, [...emptied]);
  for (const { key, made } of others) if (made.year && !emptied.has(made.year.companyId)) kept.set(key, 'changed');
  await emptyPhones(
    tx,
    rows.flatMap(({ made }) => (made.phone ? [made.phone] : [])),
  );
  return rows.map(({ key }) => ({ key, undo: kept.has(key) ? 'kept' : 'removed', reason: kept.get(key) ?? null }));
}

/** Takes out people who came along and are nobody else's now. Gives the ids of those who stay. */
export async function takeOutPeople(act: Act, pointers: Pointers, people: readonly Written[]): Promise<Set<string>> {
  const { tx } = act;
  const ids = people.map(({ id }) => id);
  const marks = await selectMarks(tx, 'person', ids);
  const used = new Set((await selectUses(tx, pointers, 'person', ids)).map(({ id }) => id));
  const there = people.filter(({ id }) => marks.has(id));
  const goes = there.filter(({ id, mark }) => marks.get(id) === mark && !used.has(id)).map(({ id }) => id);
  await deleteThese(tx, 'person', goes);
  for (const id of goes) await audit(act, { action: 'person.import_undone', subjectKind: 'person', subjectId: id });
  return new Set(there.map(({ id }) => id).filter((id) => !goes.includes(id)));
}

const partsOf = ({ company, contact, workplace }: Made): (Written & { target: Target })[] => [
  ...(contact ? [{ ...contact, target: 'contact' as const }] : []),
  ...(workplace ? [{ ...workplace, target: 'workplace' as const }] : []),
  ...(company ? [{ ...company, target: 'company' as const }] : []),
];

/** Per id why it stays: 'changed', or the table in which something points at it. What is gone already has no reason. */
async function reasonsToStay(
  { tx }: Act,
  pointers: Pointers,
  rows: readonly ToTakeOut[],
): Promise<Map<string, string>> {
  const parts = rows.flatMap(({ made }) => partsOf(made));
  const idsOf = (target: Target) => parts.filter((part) => part.target === target).map(({ id }) => id);
  const [companies, contacts, workplaces] = [idsOf('company'), idsOf('contact'), idsOf('workplace')];
  const reasons = new Map<string, string>();
  for (const target of ['company', 'contact', 'workplace'] as const) {
    const marks = await selectMarks(tx, target, idsOf(target));
    for (const part of parts)
      if (part.target === target && marks.has(part.id) && marks.get(part.id) !== part.mark)
        reasons.set(part.id, 'changed');
  }
  const uses = [
    ...(await selectUses(tx, pointers, 'company', companies, {
      contact: sql`not id = ${anyOf(contacts)}`,
      workplace: sql`not id = ${anyOf(workplaces)}`,
      company_year: sql`not ${isOneOf(rows.flatMap(({ made }) => (made.year ? [made.year] : [])))}`,
      company_duplicate: sql`dismissed_at is not null`,
    })),
    ...(await selectUses(tx, pointers, 'contact', contacts)),
    ...(await selectUses(tx, pointers, 'workplace', workplaces)),
  ];
  for (const { id, table } of uses) if (!reasons.has(id)) reasons.set(id, table);
  return reasons;
}

/** Makes facts empty that are still as they were filled in. Gives the keys of which something was changed since. */
async function emptyFacts(act: Act, rows: readonly ToTakeOut[]): Promise<Map<number, string>> {
  const { tx } = act;
  const filled = rows.flatMap(({ key, made }) => (made.filled ? [{ key, ...made.filled }] : []));
  const companies = await selectCompaniesForUpdate(tx, [...new Set(filled.map(({ companyId }) => companyId))].sort());
  const changed = new Map<number, string>();
  const after = new Map<string, CompanyFacts & { id: string }>();
  for (const { key, companyId, facts } of filled) {
    const company = companies.get(companyId);
    if (!company) continue;
    const now = after.get(company.id) ?? { id: company.id, ...factsOf(company) };
    const names = Object.keys(facts) as (keyof CompanyFacts)[];
    const same = names.filter((name) => now[name] === facts[name]);
    if (same.length < names.length) changed.set(key, 'changed');
    if (same.length === 0) continue;
    after.set(company.id, { ...now, ...Object.fromEntries(same.map((name) => [name, emptyFact(name)])) });
    await audit(act, {
      action: 'company.filling_undone',
      subjectKind: 'company',
      subjectId: company.id,
      before: Object.fromEntries(same.map((name) => [name, facts[name]])),
      after: Object.fromEntries(same.map((name) => [name, emptyFact(name)])),
    });
  }
  await updateCompanies(tx, [...after.values()]);
  return changed;
}
