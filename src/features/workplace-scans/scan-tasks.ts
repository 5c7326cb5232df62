import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { TaskSource } from '../tasks/index.ts';
import type { RescanReason } from './rules/validity.ts';
import { texts } from './texts.ts';

/**
 * What scans ask of their owner at the hogeschool: fill in the own part, hold the talk, write the outcome down, and a new scan where
 * one no longer holds. Nothing while only a company or student is waited for: they are reminded.
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
      .select(['c.name as company', 's.functionTitle', ownPartIsOpen.as('ownPartIsOpen')])
      .orderBy('s.startedAt')
      .limit(200)
      .execute();
    return rows.map((row) => {
      const kind =
        row.state === 'talk' ? 'talk' : row.state === 'concluded' ? 'rescan' : row.ownPartIsOpen ? 'own' : 'ready';
      const { id: scanId, companyId, workplaceId } = row;
      const hrefs = {
        own: paths.scanAnswer({ scanId, respondent: 'institution', screen: '1' }),
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
        or (s.state = 'asked' and (${ownPartIsOpen} or not exists (select from workplace_scan_part q
          where q.institution_id = s.institution_id and q.scan_id = s.id and q.sent_at is null))))`,
    )
    .$if(actor.companyId !== null, (query) => query.where('s.companyId', '=', actor.companyId ?? ''))
    .$if(actor.mkbRouteId !== null, (query) =>
      query.where(sql<boolean>`(s.mkb_route_id is null or s.mkb_route_id = ${actor.mkbRouteId})`),
    );
