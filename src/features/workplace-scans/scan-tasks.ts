import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { TaskSource } from '../tasks/index.ts';
import { proposedSettings } from './rules/scan-settings.ts';
import type { RescanReason } from './rules/validity.ts';
import { texts } from './texts.ts';

/**
 * What scans ask of their owner at the hogeschool: fill in the own part, hold the talk, write the outcome down, and a new scan where
 * one no longer holds. Nothing while a company or student can still answer a reminder; once no mail reaches it any more, what to do about that.
 */
export const scanTasks: TaskSource = {
  async list(tx, actor, lang) {
    if (!may(actor, 'scan.edit')) return [];
    const t = texts[lang];
    const rows = await ownerHasTo(tx, actor)
      .innerJoin('company as c', (join) =>
        join.onRef('c.institutionId', '=', 's.institutionId').onRef('c.id', '=', 's.companyId'),
      )
      .select([
        's.id',
        's.state',
        's.startedAt',
        's.talkAt',
        's.rescanSince',
        's.rescanReasons',
        's.companyId',
        's.workplaceId',
      ])
      .select([
        'c.name as company',
        's.functionTitle',
        ownPartIsOpen.as('ownPartIsOpen'),
        somebodyIsOpen.as('somebodyIsOpen'),
      ])
      .orderBy('s.startedAt')
      .limit(200)
      .execute();
    return rows.map((row) => {
      const kind = kindOf(row);
      const { id: scanId, companyId, workplaceId } = row;
      const hrefs = {
        own: paths.scanAnswer({ scanId, respondent: 'institution', screen: '1' }),
        silent: paths.scan({ scanId }),
        ready: paths.scan({ scanId }),
        talk: paths.scanTalk({ scanId }),
        rescan: paths.scanNew({ companyId, workplaceId }),
      };
      const reasons = (row.rescanReasons as RescanReason[]).map((reason) => t.rescanReasons[reason]).join(' ');
      return {
        id: row.id,
        who: { letter: t.letter.institution, tone: 'school' as const, label: t.party.institution },
        what: t.tasks[kind](row.company),
        detail: kind === 'rescan' ? reasons : row.functionTitle,
        since: row.rescanSince ?? row.talkAt ?? row.startedAt,
        href: hrefs[kind],
        action: t.taskActions[kind],
      };
    });
  },
  counts(tx, actor) {
    if (!may(actor, 'scan.edit')) return [];
    return [ownerHasTo(tx, actor).select(({ fn }) => fn.countAll<number>().as('n'))];
  },
};

type Asking = { state: string; ownPartIsOpen: boolean; somebodyIsOpen: boolean };

function kindOf({ state, ownPartIsOpen, somebodyIsOpen }: Asking): 'own' | 'silent' | 'ready' | 'talk' | 'rescan' {
  if (state === 'talk') return 'talk';
  if (state === 'concluded') return 'rescan';
  if (ownPartIsOpen) return 'own';
  return somebodyIsOpen ? 'silent' : 'ready';
}

const somebodyIsOpen = sql<boolean>`exists (select from workplace_scan_part q where q.institution_id = s.institution_id and q.scan_id = s.id
  and q.sent_at is null)`;

/** Somebody did not answer and gets no mail about it any more: there is no address, the mail does not arrive, or all reminders went. */
const somebodyIsSilent = sql<boolean>`exists (select from workplace_scan_part q
  left join lateral (select m.state, m.bounced_at, m.task_link_id from mail m where m.institution_id = q.institution_id and m.subject_id = q.id
    order by m.created_at desc limit 1) k on true
  where q.institution_id = s.institution_id and q.scan_id = s.id and q.sent_at is null and q.respondent <> 'institution'
    and (q.email is null or k.state = 'refused' or k.bounced_at is not null
      or (select count(*) from workplace_scan_reminder r where r.institution_id = q.institution_id and r.task_link_id = k.task_link_id)
        >= coalesce((select cardinality(x.reminder_days) from scan_setting x where x.institution_id = q.institution_id),
          ${sql.lit(proposedSettings.reminderDays.length)})))`;

const ownPartIsOpen = sql<boolean>`exists (select from workplace_scan_part q where q.institution_id = s.institution_id and q.scan_id = s.id
  and q.respondent = 'institution' and q.sent_at is null)`;

/** Scans of which the actor is the owner and has to do something about, from the few that ask anything at all. */
const ownerHasTo = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('workplaceScan as s')
    .where('s.ownerId', '=', actor.personId)
    .where(sql<boolean>`(s.state in ('asked', 'talk') or (s.followed_at is null and s.rescan_since is not null))`)
    .where(
      sql<boolean>`(s.state = 'talk' or (s.state = 'concluded' and not exists (select from workplace_scan n
        where n.institution_id = s.institution_id and n.workplace_id = s.workplace_id and n.state in ('asked', 'talk')))
        or (s.state = 'asked' and (${ownPartIsOpen} or not ${somebodyIsOpen} or ${somebodyIsSilent})))`,
    )
    .$if(actor.companyId !== null, (query) => query.where('s.companyId', '=', actor.companyId ?? ''))
    .$if(actor.mkbRouteId !== null, (query) =>
      query.where(sql<boolean>`(s.mkb_route_id is null or s.mkb_route_id = ${actor.mkbRouteId})`),
    );
