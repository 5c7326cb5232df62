import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { fixedQuery } from '../../platform/db/fixed-query.ts';
import { rowsOf } from '../../platform/db/rows-of.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { Answers } from './rules/answer.ts';
import type { Outcome, ScanAction } from './rules/outcome.ts';
import type { Part, Scan, ScanState } from './rules/scan.ts';
import { type Respondent, respondents, type Statement } from './rules/statement.ts';
import type { RescanReason, Scanned } from './rules/validity.ts';
import { coachOn } from './workplace-now-store.ts';

export type StoredPart = Part & {
  id: string;
  personId: string | null;
  name: string;
  email: string | null;
  language: Lang;
  /** Who of the hogeschool typed it over. */
  typedByName: string | null;
};

export type StoredAction = ScanAction & {
  doneAt: Date | null;
  doneByName: string | null;
  doneByParty: Respondent | null;
};

export type ScanFacts = {
  id: string;
  companyId: string;
  companyName: string;
  workplaceId: string;
  location: string;
  /** What it is about, as it was at the start or, once concluded, at the talk. */
  scanned: Scanned;
  coachName: string | null;
  /** The workplace as it is on the day that was asked for. */
  now: Scanned;
  nowCoachName: string | null;
  mkbRouteId: string | null;
  mkbRouteName: string | null;
  studentId: string | null;
  studentName: string | null;
  studentNumber: string | null;
  statementsVersion: number;
  ownerId: string;
  ownerName: string;
  startedAt: Date;
  talkAt: Date | null;
  revision: number;
  outcome: Outcome | null;
  validUntil: IsoDate | null;
  concludedAt: Date | null;
  formerId: string | null;
  closingReason: string;
  followedAt: Date | null;
  rescanReasons: RescanReason[];
};

/** A scan with all that belongs to it. */
export type StoredScan = {
  facts: ScanFacts;
  scan: Omit<Scan, 'parts'> & { parts: readonly StoredPart[] };
  /** The joint answers; a draft until the scan is concluded. */
  joint: Answers;
  actions: StoredAction[];
};

type Row = Omit<ScanFacts, 'scanned' | 'now'> & {
  functionTitle: string;
  coachPersonId: string | null;
  nowCompanyId: string;
  nowFunctionTitle: string;
  nowCoachId: string | null;
  state: ScanState;
  statements: Statement[];
  joint: Answers;
  parts: (Omit<StoredPart, 'sentAt' | 'missedAt'> & { sentAt: string | null; missedAt: string | null })[];
  actions: (Omit<StoredAction, 'doneAt'> & { doneAt: string | null })[];
};

const byId = fixedQuery<{ id: string; on: string }>()(
  (_, { id, on }) => sql<Row>`
    select s.id, s.company_id, c.name as company_name, s.workplace_id, w.location, s.function_title, s.coach_person_id, k.name as coach_name,
      w.company_id as now_company_id, w.function_title as now_function_title, n.person_id as now_coach_id, n.name as now_coach_name,
      s.mkb_route_id, m.name as mkb_route_name, s.student_id, p.name as student_name, t.student_number, s.statements_version, s.owner_id,
      o.name as owner_name, s.started_at, s.talk_at, s.revision, s.outcome, s.valid_until, s.concluded_at, s.former_id, s.closing_reason,
      s.followed_at, s.rescan_reasons, s.state, x.statements, s.joint,
      ${rowsOf(sql`
        select q.id, q.respondent, q.person_id as "personId", q.name, q.email, q.language, q.answers, q.sent_at as "sentAt", q.missed_at as "missedAt",
          y.name as "typedByName"
        from workplace_scan_part q
        left join person y on y.institution_id = q.institution_id and y.id = q.typed_by
        where q.institution_id = s.institution_id and q.scan_id = s.id`)} as parts,
      ${rowsOf(sql`
        select a.id, a.statement_code as "statementCode", a.words, a.owner, a.due_on as "dueOn", a.done_at as "doneAt", y.name as "doneByName",
          a.done_by_party as "doneByParty"
        from workplace_scan_action a
        left join person y on y.institution_id = a.institution_id and y.id = a.done_by
        where a.institution_id = s.institution_id and a.scan_id = s.id order by a.due_on, a.created_at, a.id`)} as actions
    from workplace_scan s
    join company c on c.institution_id = s.institution_id and c.id = s.company_id
    join workplace w on w.institution_id = s.institution_id and w.id = s.workplace_id
    join scan_statement_set x on x.institution_id = s.institution_id and x.version = s.statements_version
    join person o on o.institution_id = s.institution_id and o.id = s.owner_id
    left join person k on k.institution_id = s.institution_id and k.id = s.coach_person_id
    left join mkb_route m on m.institution_id = s.institution_id and m.id = s.mkb_route_id
    left join student t on t.institution_id = s.institution_id and t.id = s.student_id
    left join person p on p.institution_id = t.institution_id and p.id = t.person_id
    left join lateral (${coachOn(on)}) n on true
    where s.id = ${id}`,
);

/** Null when this hogeschool has no such scan. `on`: the day on which the workplace is looked at. `lock` holds it until the transaction ends. */
export async function selectOptionalScan(
  tx: Tx,
  id: string,
  on: IsoDate,
  options: { lock?: boolean } = {},
): Promise<StoredScan | null> {
  if (options.lock) await tx.selectFrom('workplaceScan').select('id').where('id', '=', id).forUpdate().execute();
  const [row] = await byId(tx, { id, on });
  return row ? storedOf(row) : null;
}

function storedOf(row: Row): StoredScan {
  const { functionTitle, coachPersonId, nowCompanyId, nowFunctionTitle, nowCoachId, ...rest } = row;
  const { state, statements, joint, parts, actions, ...facts } = rest;
  return {
    facts: {
      ...facts,
      scanned: { companyId: facts.companyId, functionTitle, coachPersonId },
      now: { companyId: nowCompanyId, functionTitle: nowFunctionTitle, coachPersonId: nowCoachId },
    },
    scan: {
      state,
      statements,
      parts: parts
        .map(({ sentAt, missedAt, ...part }) => ({ ...part, sentAt: instant(sentAt), missedAt: instant(missedAt) }))
        .toSorted((a, b) => respondents.indexOf(a.respondent) - respondents.indexOf(b.respondent)),
    },
    joint,
    actions: actions.map(({ doneAt, ...action }) => ({ ...action, doneAt: instant(doneAt) })),
  };
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
