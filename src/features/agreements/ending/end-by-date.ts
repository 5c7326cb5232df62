import { addDays, dateInNetherlands } from '../../../kernel/iso-date.ts';
import { theProduct } from '../../../platform/audit/audit.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/db.ts';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import { selectConcludedAddenda } from '../addenda/addendum-store.ts';
import { finalTerms } from '../addenda/rules/effective-terms.ts';
import { selectOptionalAgreement } from '../agreement-store.ts';
import { workThrough } from '../work-through.ts';
import { endLocked } from './end-agreement.ts';

export const endByDateQueue = 'agreements-end';
/** Soon after midnight, Dutch time, when the addenda of that day have taken effect. */
export const endByDateCron = '20 0 * * *';

/** Who hears of an end that was longer ago than this hears of nothing new. */
const newsDays = 14;

/**
 * The nightly job: what came to its last day is ended on the day after it. Each agreement in a transaction of its own that holds its
 * row, so it may run twice, also in two processes at once: the second finds nothing to end.
 */
export async function endByDate(deps: { db: Db; clock: Clock; newId: () => string; jobs: Jobs }): Promise<void> {
  const { db, clock } = deps;
  const now = clock.now();
  const today = dateInNetherlands(now);
  const find = (tx: Tx, after: string | null) => selectOver(tx, today, after);
  await workThrough(db, find, async (tx, { institutionId, id }) => {
    const stored = await selectOptionalAgreement(tx, id, { lock: true });
    if (stored?.agreement.state !== 'concluded') return;
    const { end } = finalTerms(stored.agreement.terms, await selectConcludedAddenda(tx, id)).duration;
    const isNews = addDays(end, newsDays) >= today;
    const ends = { ending: { kind: 'end_date' } as const, reason: '', lastDay: end, isNews };
    await endLocked({ tx, institutionId, now, deps, by: theProduct }, stored, ends);
  });
}

/** The next agreements, by id, whose last day lies before this one. */
async function selectOver(tx: Tx, today: string, after: string | null): Promise<string[]> {
  const rows = await tx
    .selectFrom('agreement')
    .select('id')
    .where('state', '=', 'concluded')
    .where('amendsId', 'is', null)
    .where('endDate', '<', today)
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}
