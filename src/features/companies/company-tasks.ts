import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import type { Tx } from '../../platform/db/db.ts';
import { formatDate } from '../../platform/i18n/format.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { Task, TaskSource } from '../tasks/index.ts';
import { texts } from './moments/texts.ts';

/** What companies ask of people: the steps they said they would do, answers to give, and a company that outgrew the mkb. */
export const companyTasks: TaskSource = {
  async list(tx, actor, lang, now) {
    if (!may(actor, 'company.edit')) return [];
    const [steps, waiting, grown] = await Promise.all([
      ownSteps(tx, actor)
        .select(['m.id', 'm.nextStep', 'm.nextStepDue', 'm.createdAt', 'c.id as companyId', 'c.name'])
        .orderBy('m.nextStepDue')
        .limit(200)
        .execute(),
      waitingCompanies(tx, actor)
        .select(['c.id as companyId', 'c.name', 'c.waitingSince'])
        .orderBy('c.waitingSince')
        .limit(200)
        .execute(),
      grownCompanies(tx, actor).select(['c.id as companyId', 'c.name', 'c.largeSince']).limit(200).execute(),
    ]);
    const t = texts[lang];
    return [
      ...steps.map((row) =>
        taskOf(lang, row, {
          id: row.id,
          what: t.task(row.nextStep, row.name),
          detail: row.nextStepDue ? t.taskDue(formatDate(lang, row.nextStepDue)) : '',
          since: row.createdAt,
          href: paths.momentStepDone({ companyId: row.companyId, momentId: row.id }),
          isPost: true,
          action: t.done,
        }),
      ),
      ...waiting.map((row) =>
        taskOf(lang, row, {
          id: `waiting-${row.companyId}`,
          what: t.taskWaiting(row.name),
          detail: row.waitingSince ? t.taskSince(formatDate(lang, row.waitingSince)) : '',
          since: new Date(row.waitingSince ?? dateInNetherlands(now)),
        }),
      ),
      ...grown.map((row) =>
        taskOf(lang, row, {
          id: `grown-${row.companyId}`,
          what: t.taskGrown(row.name),
          detail: row.largeSince ? t.taskGrownDetail(formatDate(lang, row.largeSince)) : '',
          since: new Date(row.largeSince ?? dateInNetherlands(now)),
        }),
      ),
    ];
  },
  counts(tx, actor) {
    if (!may(actor, 'company.edit')) return [];
    return [ownSteps(tx, actor), waitingCompanies(tx, actor), grownCompanies(tx, actor)].map((query) =>
      query.select(({ fn }) => fn.countAll<number>().as('n')),
    );
  },
};

function taskOf(
  lang: Lang,
  { companyId }: { companyId: string },
  task: Omit<Task, 'who' | 'href' | 'action'> & { href?: string; action?: string },
): Task {
  const t = texts[lang];
  return {
    who: { letter: 'B', tone: 'company', label: t.taskLabel },
    href: paths.company({ companyId }),
    action: t.taskOpen,
    ...task,
  };
}

/** Steps that this person still has to do. The conditions are constants, so that the one plan for all can use their index. */
const ownSteps = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('contactMoment as m')
    .innerJoin('company as c', (join) =>
      join.onRef('c.institutionId', '=', 'm.institutionId').onRef('c.id', '=', 'm.companyId'),
    )
    .where('m.nextStepOwnerId', '=', actor.personId)
    .where(sql<boolean>`m.next_step <> '' and m.next_step_done_at is null`)
    .$if(actor.companyId !== null, (query) => query.where('m.companyId', '=', actor.companyId ?? ''));

const ownCompanies = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('company as c')
    .where('c.ownerPersonId', '=', actor.personId)
    .where('c.mergedIntoId', 'is', null)
    .$if(actor.companyId !== null, (query) => query.where('c.id', '=', actor.companyId ?? ''));

const waitingCompanies = (tx: Tx, actor: Actor) => ownCompanies(tx, actor).where('c.waitingSince', 'is not', null);

const grownCompanies = (tx: Tx, actor: Actor) =>
  ownCompanies(tx, actor).where('c.largeSince', 'is not', null).where('c.largeSeenAt', 'is', null);
