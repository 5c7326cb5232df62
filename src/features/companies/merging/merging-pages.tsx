import { paths } from '../../../paths.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { mayAddCompany } from '../company-policy.ts';
import { narrowCompanies, selectCompanyRows } from '../list/company-list-store.ts';
import { readFilter } from '../list/list-address.ts';
import { dismissPair } from './dismiss-pair.ts';
import { pairsPerPage, selectPairs, selectPairsOf } from './duplicate-store.ts';
import { hasTwoKvkNumbers, mergeCompanies } from './merge-companies.ts';
import { type CompanyToMerge, countThings, selectContactsToMerge, selectToMerge } from './merge-store.ts';
import { type Choice, choiceNames } from './rules/merge-facts.ts';
import { samePerson } from './rules/same-person.ts';
import { texts } from './texts.ts';
import { ChooseOtherPage } from './views/choose-view.tsx';
import { MergePage, type MergePageProps } from './views/merge-view.tsx';
import { PairsPage } from './views/pairs-view.tsx';

type OfPair = StaffRequest<{ companyId: string; otherId: string }>;

/** Duplicates: the list of pairs, comparing two, and making them one. Only for a role that reaches every company. */
export function mountMerging(web: Web): void {
  web.staff.get(paths.companyDuplicates, showPairs);
  web.staff.post(paths.companyNotSame, notSame);
  web.staff.get(paths.companyMergeChoose, chooseOther);
  web.staff.get(paths.companyMerge, (r) => showMerge(r));
  web.staff.post(paths.companyMerge, merge);
}

async function showPairs(r: StaffRequest): Promise<Response> {
  if (!mayAddCompany(r.actor)) return r.notFound();
  const page = Math.min(Math.max(Math.trunc(Number(r.query.get('bladzijde'))) || 1, 1), 10_000);
  const found = await selectPairs(r.tx, page);
  return r.page(
    { title: texts[r.lang].pairsTitle },
    <PairsPage lang={r.lang} found={found} page={page} perPage={pairsPerPage} />,
  );
}

async function notSame(r: OfPair): Promise<Response> {
  const pair = await findPair(r);
  if (!pair || !(await dismissPair(r, r.params.companyId, r.params.otherId))) return r.notFound();
  const message = texts[r.lang].notSameDone(String(pair.kept.facts.name), String(pair.merged.facts.name));
  return r.redirect(paths.companyDuplicates(), { tone: 'success', message });
}

async function chooseOther(r: StaffRequest<{ companyId: string }>): Promise<Response> {
  const { companyId } = r.params;
  const company = mayAddCompany(r.actor) ? (await selectToMerge(r.tx, [companyId])).get(companyId) : undefined;
  if (!company) return r.notFound();
  if (company.mergedIntoId) return r.redirect(paths.companyMergeChoose({ companyId: company.mergedIntoId }));
  const text = (r.query.get('q') ?? '').trim().slice(0, 80);
  const [pairs, found] = await Promise.all([selectPairsOf(r.tx, companyId), text === '' ? [] : selectCalled(r, text)]);
  const t = texts[r.lang];
  const name = String(company.facts.name);
  return r.page(
    { title: t.chooseTitle(name), width: 'narrow' },
    <ChooseOtherPage
      lang={r.lang}
      company={{ id: companyId, name }}
      likely={pairs.map(({ second, reasons }) => ({ ...second, reasons }))}
      text={text}
      found={found.filter(({ id }) => id !== companyId).slice(0, 20)}
    />,
  );
}

async function selectCalled({ tx }: Pick<StaffRequest, 'tx'>, text: string) {
  const filter = { ...readFilter(new URLSearchParams()), text };
  const { conditions } = await narrowCompanies(tx, filter, { companyId: null, late: [] });
  const { rows } = await selectCompanyRows(tx, { conditions, order: 'name', after: null });
  return rows;
}

type Found = { kept: CompanyToMerge; merged: CompanyToMerge };

async function findPair(r: OfPair): Promise<Found | null> {
  const { companyId, otherId } = r.params;
  if (!mayAddCompany(r.actor)) return null;
  const companies = await selectToMerge(r.tx, [companyId, otherId]);
  const [kept, merged] = [companies.get(companyId), companies.get(otherId)];
  return kept && merged ? { kept, merged } : null;
}

async function showMerge(r: OfPair, back: Pick<MergePageProps, 'chosen' | 'kvkError'> = {}): Promise<Response> {
  const pair = await findPair(r);
  if (!pair) return r.notFound();
  const { kept, merged } = pair;
  const t = texts[r.lang];
  if (kept.id === merged.id)
    return r.redirect(paths.companyMergeChoose({ companyId: kept.id }), { tone: 'warning', message: t.sameCompany });
  const gone = [kept, merged].find(({ mergedIntoId }) => mergedIntoId);
  if (gone?.mergedIntoId) return alreadyMerged(r, String(gone.facts.name), gone.mergedIntoId);
  const [keptThings, mergedThings, stay, come] = await Promise.all([
    countThings(r.tx, kept.id),
    countThings(r.tx, merged.id),
    selectContactsToMerge(r.tx, kept.id),
    selectContactsToMerge(r.tx, merged.id),
  ]);
  const doubles = come.filter((one) => stay.some((other) => samePerson(other, one))).map(({ name }) => name);
  return r.page(
    { title: t.mergeTitle(String(kept.facts.name), String(merged.facts.name)) },
    <MergePage
      lang={r.lang}
      {...{ kept, merged, keptThings, mergedThings, doubles }}
      twoKvkNumbers={hasTwoKvkNumbers(kept, merged)}
      {...back}
    />,
    back.kvkError ? 422 : 200,
  );
}

async function merge(r: OfPair): Promise<Response> {
  const pair = await findPair(r);
  if (!pair) return r.notFound();
  const chosen = new Map<Choice, 'kept' | 'merged'>();
  for (const choice of choiceNames) {
    const value = r.form[choice];
    if (value === 'kept' || value === 'merged') chosen.set(choice, value);
  }
  const evenWithTwoKvkNumbers = Boolean(r.form.evenWithTwoKvkNumbers);
  const { companyId, otherId } = r.params;
  const result = await mergeCompanies(r, companyId, otherId, chosen, { evenWithTwoKvkNumbers });
  const t = texts[r.lang];
  if (result.ok) {
    const message = t.done(String(pair.merged.facts.name), String(pair.kept.facts.name));
    return r.redirect(paths.company({ companyId }), { tone: 'success', message });
  }
  switch (result.fault) {
    case 'not_found':
      return r.notFound();
    case 'same_company':
      return r.redirect(paths.companyMergeChoose({ companyId }), { tone: 'warning', message: t.sameCompany });
    case 'merged_already':
      return alreadyMerged(r, result.name, result.into);
    case 'two_kvk_numbers':
      return showMerge(r, { chosen, kvkError: t.twoKvkError });
  }
}

const alreadyMerged = (r: OfPair, name: string, into: string): Response =>
  r.redirect(paths.company({ companyId: into }), { tone: 'warning', message: texts[r.lang].mergedAlready(name) });
