import type { Lang } from '../../platform/i18n/lang.ts';
import type { Act } from '../../shell/index.ts';
import { findAlike, selectCompanyByKvkNumber, selectPeopleByEmails } from '../companies/index.ts';
import { checkRow, type RowFaults } from './check-row.ts';
import { can } from './import-policy.ts';
import { refreshCounts, selectImport } from './import-store.ts';
import { selectAddressInFile, selectEarlier, selectRow, upsertRows } from './row-store.ts';
import type { RowField } from './rules/import-field.ts';
import type { Clash } from './rules/place-row.ts';
import type { RowFacts } from './rules/row-facts.ts';
import { tidyCells } from './rules/tidy-row.ts';
import { type Beside, stageRow, traitsOf } from './stage-row.ts';

export type Corrected =
  | { ok: true }
  | { ok: false; fault: 'not_found' }
  | { ok: false; fault: 'faulty'; faults: RowFaults; clash: Clash | null };

/** Writes a row with a fault as it should be. It comes in only when it has none any more; what was typed is kept by who typed it. */
export async function correctRow(
  act: Act,
  lang: Lang,
  { importId, number }: { importId: string; number: number },
  typed: (field: RowField) => string,
): Promise<Corrected> {
  const { tx, actor } = act;
  const found = can.bringIn(actor) ? await selectImport(tx, importId, { lock: true }) : null;
  const stored = found?.state === 'checked' ? await selectRow(tx, importId, number) : null;
  if (!found || !stored || stored.facts) return { ok: false, fault: 'not_found' };
  const cells = tidyCells(typed);
  const { facts, faults } = checkRow(lang, cells, found.sbiScheme);
  if (!facts) return { ok: false, fault: 'faulty', faults, clash: null };
  const row = stageRow(number, cells, facts, await besideOf(act, importId, number, facts));
  if (row.clash) return { ok: false, fault: 'faulty', faults: {}, clash: row.clash };
  await upsertRows(tx, actor.institutionId, importId, [row]);
  await refreshCounts(tx, importId);
  return { ok: true };
}

async function besideOf({ tx }: Act, importId: string, number: number, facts: RowFacts): Promise<Beside> {
  const { kvkNumber, nameKey, contactEmail } = traitsOf(number, facts);
  const [inFile] = contactEmail === null ? [] : await selectAddressInFile(tx, importId, contactEmail, number);
  const byNumber = kvkNumber === null ? null : await selectCompanyByKvkNumber(tx, kvkNumber);
  const [likeliest] = byNumber ? [] : await findAlike(tx, facts.company);
  return {
    byKvk: kvkNumber === null ? null : await selectEarlier(tx, importId, { kvkNumber }, number),
    byName: await selectEarlier(tx, importId, { nameKey }, number),
    people: contactEmail === null ? [] : await selectPeopleByEmails(tx, [contactEmail]),
    inFile: inFile ?? null,
    findCompany: () =>
      byNumber
        ? { id: byNumber.id, match: 'kvk', reasons: [] }
        : likeliest
          ? { id: likeliest.company.id, match: 'alike', reasons: likeliest.reasons }
          : null,
  };
}
