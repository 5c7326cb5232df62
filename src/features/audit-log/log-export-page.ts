import { may } from '../../kernel/rights.ts';
import { attachment, audit, type StaffRequest } from '../../shell/index.ts';
import { selectRoleNames } from '../institution/index.ts';
import { countAuditEvents, selectAuditEventsFrom, type WantedEvents } from './audit-log-store.ts';
import { shownEntries } from './rules/shown-entries.ts';
import { texts } from './texts.ts';
import { selectThings } from './things-store.ts';
import { csvOfLog } from './views/log-csv.ts';
import { jsonOfLog } from './views/log-json.ts';

export type ExportFormat = 'csv' | 'json';

const mediaTypes = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };
/** Lines that are in memory at a time. */
const atATime = 1000;

/**
 * All wanted lines as a download, and one new line that says who took them along. Read while the browser receives, in
 * transactions of their own: a hundred thousand lines take no more memory than a thousand. What comes in meanwhile is left out.
 */
export async function exportLog(r: StaffRequest, wanted: WantedEvents, format: ExportFormat): Promise<Response> {
  const { institutionId } = r.actor;
  const { count, last } = await countAuditEvents(r.tx, wanted);
  const { searchStudents, ...filter } = wanted;
  await audit(r, {
    action: 'log.exported',
    subjectKind: 'institution',
    subjectId: institutionId,
    after: { format, lines: count, filter: Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) },
  });
  const names = await selectRoleNames(r.tx, r.lang);
  const { start, lines, end } = format === 'csv' ? csvOfLog(r.lang, names) : jsonOfLog(filter, r.now);
  const mayReadStudents = may(r.actor, 'student.read');

  let from = last;
  const nextLines = () =>
    r.deps.db.inInstitution(institutionId, async (tx) => {
      const events = await selectAuditEventsFrom(tx, wanted, { from, limit: atATime });
      from = (events.at(-1)?.number ?? 1) - 1;
      return {
        text: lines(shownEntries(events, mayReadStudents), await selectThings(tx, events)),
        size: events.length,
      };
    });
  return r.c.body(textStream(start, nextLines, end), 200, {
    'content-type': mediaTypes[format],
    'content-disposition': attachment(`${texts[r.lang].exportFile}-${r.today}.${format}`),
  });
}

/** A body in batches until one has size 0; it ends with `end`, which says how many there were. An error breaks it off. */
function textStream(
  start: string,
  next: () => Promise<{ text: string; size: number }>,
  end: (count: number) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let count = 0;
  let pending = start;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const { text, size } = await next();
    count += size;
    controller.enqueue(encoder.encode(pending + text + (size === 0 ? end(count) : '')));
    pending = '';
    if (size === 0) controller.close();
  };
  // Nothing is read ahead: the first batch must not be asked for inside the transaction of the request.
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}
