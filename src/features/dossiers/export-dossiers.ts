import type { Cell } from '../../platform/spreadsheet/sheet.ts';
import { audit, type StaffRequest } from '../../shell/index.ts';
import { sheetDownload } from '../../shell/sheet-download.ts';
import { isOfCompany } from '../agreements/index.ts';
import { programmeTexts } from '../programmes/index.ts';
import { type DossierRow, selectDossierRows } from './dossier-list-store.ts';
import type { DossierFilter } from './rules/list-filter.ts';
import { rowState } from './rules/row-state.ts';
import { type SubsidyYear, yearName } from './rules/subsidy-year.ts';
import { texts } from './texts.ts';

/** Rows that are in memory at a time. */
const atATime = 1000;

/** Everything that the filter finds as CSV, with one line in the log. Read while the browser receives, in transactions of its own. */
export async function exportDossiers(r: StaffRequest, year: SubsidyYear, filter: DossierFilter): Promise<Response> {
  const { actor, lang } = r;
  const t = texts[lang];
  const used = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null && value !== ''));
  await audit(r, {
    action: 'agreements.dossiers_exported',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    after: { studyYear: yearName(year), filter: used },
  });
  const ofCompany = filter.company ? await isOfCompany(r.tx, filter.company) : null;
  const batches = async function* () {
    for (let after = '', size = atATime; size === atATime; ) {
      const rows = await r.deps.db.inInstitution(actor.institutionId, (tx) =>
        selectDossierRows(tx, actor, { year, filter, ofCompany }, { after, limit: atATime }),
      );
      size = rows.length;
      after = rows.at(-1)?.reference ?? after;
      yield rows.map((row) => cells(r, year, row));
    }
  };
  const columns = [
    t.studyYear,
    t.reference,
    t.student,
    t.pdf.studentNumber,
    t.company,
    t.mkbRoute,
    t.programme,
    programmeTexts[lang].programmeCode,
    t.sector,
    t.periodFrom,
    t.periodUntil,
    t.weeks,
    t.share,
    t.stateLabel,
    t.pdf.missing,
  ];
  const sheet = { name: t.files.list, columns: columns.map((header) => ({ header, width: 20 })), batches: batches() };
  return sheetDownload(r, sheet, { name: `${t.files.list}-${yearName(year)}`, format: 'csv' });
}

function cells({ lang }: StaffRequest, year: SubsidyYear, row: DossierRow): Cell[] {
  const t = texts[lang];
  const sectors: Record<string, string> = programmeTexts[lang].sectors;
  const { weeks, state } = rowState(row, year);
  const missing =
    state.state === 'incomplete'
      ? state.lacks.map((part) => t.parts[part]).join(', ')
      : state.state === 'not_eligible'
        ? state.why.map((why) => t.why[why]).join(' ')
        : null;
  return [
    yearName(year),
    row.reference,
    row.studentName,
    row.studentNumber,
    row.companyName,
    row.mkbRouteName,
    row.programmeName,
    row.programmeCode,
    row.sector && (sectors[row.sector] ?? row.sector),
    row.fromDay && { day: row.fromDay },
    row.untilDay && { day: row.untilDay },
    weeks,
    Math.round(Math.min(1, weeks / year.fullWeeks) * 10_000) / 10_000,
    t.states[state.state],
    missing,
  ];
}
