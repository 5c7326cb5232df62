import type { Cell } from '../../platform/spreadsheet/sheet.ts';
import { audit, type StaffRequest } from '../../shell/index.ts';
import { sheetDownload } from '../../shell/sheet-download.ts';
import { type CoachRow, selectCoachRows, type WantedCoaches } from './coach-list-store.ts';
import { texts } from './texts.ts';
import { moduleCodes } from './training/modules.ts';

/** Rows that are in memory at a time. */
const atATime = 1000;

/** Every coach that the filter finds as CSV, with one line in the log. Read while the browser receives, in transactions of its own. */
export async function exportCoaches(r: StaffRequest, wanted: WantedCoaches): Promise<Response> {
  const { actor, lang } = r;
  const t = texts[lang];
  const filter = Object.fromEntries(
    Object.entries(wanted.filter).filter(([, value]) => value !== null && value !== ''),
  );
  await audit(r, {
    action: 'institution.coaches_exported',
    subjectKind: 'institution',
    subjectId: actor.institutionId,
    after: { filter },
  });
  const batches = async function* () {
    for (let after: string | null = null, size = atATime; size === atATime; ) {
      const from: string | null = after;
      const rows: CoachRow[] = await r.deps.db.inInstitution(actor.institutionId, (tx) =>
        selectCoachRows(tx, actor, wanted, { after: from, limit: atATime }),
      );
      size = rows.length;
      after = rows.at(-1)?.personId ?? null;
      yield rows.map((row) => cells(r, row));
    }
  };
  const columns = [
    t.name,
    t.email,
    t.company,
    t.levelQuestion,
    t.students,
    t.training,
    t.validUntil,
    t.signals.no_deputy,
  ];
  const sheet = { name: t.exportName, columns: columns.map((header) => ({ header, width: 20 })), batches: batches() };
  return sheetDownload(r, sheet, { name: t.exportName, format: 'csv' });
}

function cells({ lang }: StaffRequest, row: CoachRow): Cell[] {
  const t = texts[lang];
  const level = row.level ? t.levels[row.level] : row.ownLevel ? t.levelOwn(t.levels[row.ownLevel]) : null;
  return [
    row.name,
    row.email,
    row.companies.join(', '),
    level,
    row.students,
    t.modulesDone(row.modules, moduleCodes.length),
    row.endsOn && { day: row.endsOn },
    row.lacksDeputy ? t.noDeputy : null,
  ];
}
