import { addDays, type IsoDate } from '../../../kernel/iso-date.ts';
import { type Act, audit } from '../../../shell/index.ts';
import type { Design } from '../../mkb-routes/index.ts';
import { datePeriods } from '../period-dates.ts';
import { outcomesOf } from '../prefill.ts';
import type { DraftTerms } from '../rules/draft-terms.ts';
import { openDraft, saveDraft } from '../save-draft.ts';
import { inTime } from './rules/parts.ts';
import { selectNewestVersion } from './version-to-take-store.ts';

export type NewerVersion = { id: string; number: number; design: Design };

/**
 * The terms with a newer version of the Mkb-route from a day on: its periods that are not over by then, and its units, of which
 * what was agreed on assessing stays. Periods that are over stay as they were, and so do units that the version no longer has:
 * a student may have begun them, so it is for people to take them out.
 */
export function withVersion(terms: DraftTerms, { number, design }: NewerVersion, from: IsoDate): DraftTerms {
  const { start } = terms.duration;
  const past = terms.periods.filter((row) => row.until !== null && row.until < from);
  const dated = start
    ? datePeriods(design.periods, start)
    : design.periods.map((period) => ({ period, from: null, until: null }));
  const ahead = dated.filter(
    ({ until, period }) => (until === null || until >= from) && !past.some((row) => row.period.id === period.id),
  );
  const known = new Map(terms.outcomes.map((outcome) => [outcome.unitName, outcome]));
  const fresh = outcomesOf(design, terms.language).map((outcome) => {
    const { assessedHow, assessedWhen, assessedBy } = known.get(outcome.unitName) ?? outcome;
    return { ...outcome, assessedHow, assessedWhen, assessedBy };
  });
  const gone = terms.outcomes.filter(({ unitName }) => !fresh.some((one) => one.unitName === unitName));
  return {
    ...terms,
    route: terms.route && { ...terms.route, versionNumber: number },
    periods: inTime([...past, ...ahead.map((row) => clippedAfter(row, past.at(-1)?.until ?? null))]),
    outcomes: [...fresh, ...gone],
  };
}

/** A period begins after those that stay. */
function clippedAfter<Row extends { from: IsoDate | null; until: IsoDate | null }>(
  row: Row,
  last: IsoDate | null,
): Row {
  return last !== null && row.from !== null && row.from <= last ? { ...row, from: addDays(last, 1) } : row;
}

export type TakeOutcome = { ok: true } | { ok: false; fault: 'not_found' | 'not_draft' | 'no_newer_version' };

/** Takes the newest published version of the Mkb-route into a draft of an addendum. */
export async function takeNewestVersion(act: Act, addendumId: string): Promise<TakeOutcome> {
  const opened = await openDraft(act, addendumId, { lock: true });
  if (!opened.ok) return opened;
  const { draft } = opened;
  const { amends, mkbRouteId } = draft.facts;
  if (!amends) return { ok: false, fault: 'not_found' };
  const { terms } = draft.content;
  const newest = await selectNewestVersion(act.tx, mkbRouteId);
  if (!newest || newest.number <= (terms.route?.versionNumber ?? 0)) return { ok: false, fault: 'no_newer_version' };
  await saveDraft(act, draft, { ...draft.content, terms: withVersion(terms, newest, amends.from) });
  await act.tx.updateTable('agreement').set({ mkbRouteVersionId: newest.id }).where('id', '=', addendumId).execute();
  await audit(act, {
    action: 'addendum.version_taken',
    subjectKind: 'agreement',
    subjectId: addendumId,
    before: { version: terms.route?.versionNumber },
    after: { version: newest.number },
  });
  return { ok: true };
}
