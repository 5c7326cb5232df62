import { sql } from 'kysely';
import { agreementTasks } from './features/agreements/index.ts';
import { commitmentTasks } from './features/commitments/index.ts';
import { companyTasks } from './features/companies/index.ts';
import { mkbRouteTasks } from './features/mkb-routes/index.ts';
import { privacyTasks } from './features/privacy/index.ts';
import { sealTasks } from './features/seals/index.ts';
import type { TaskSource } from './features/tasks/index.ts';
import { webhookTasks } from './features/webhooks/index.ts';
import type { Actor } from './kernel/actor.ts';
import type { Tx } from './platform/db/db.ts';
import { fixedQuery } from './platform/db/fixed-query.ts';

/** The features that give people something to do. */
export const taskSources: readonly TaskSource[] = [
  mkbRouteTasks,
  agreementTasks,
  companyTasks,
  commitmentTasks,
  privacyTasks,
  sealTasks,
  webhookTasks,
];

/** How many tasks wait for this actor, over all features; for the badge in the navigation. */
export async function countTasks(tx: Tx, actor: Actor): Promise<number> {
  const { email, personId, mkbRouteId, companyId } = actor;
  const kind = [actor.role, mkbRouteId !== null, companyId !== null].join();
  const count = counts.get(kind) ?? countFor(actor);
  counts.set(kind, count);
  return (await count(tx, { email, personId, mkbRouteId, companyId }))[0]?.n ?? 0;
}

type Values = Pick<Actor, 'email' | 'personId' | 'mkbRouteId' | 'companyId'>;

/** Every page asks this, so it is one statement that is built once for everybody whose tasks come from the same places. */
const counts = new Map<string, ReturnType<typeof countFor>>();
const countFor = (actor: Actor) =>
  fixedQuery<Values>()((tx, { email, personId, mkbRouteId, companyId }) => {
    const given = {
      email,
      personId,
      mkbRouteId: actor.mkbRouteId && mkbRouteId,
      companyId: actor.companyId && companyId,
    };
    // Its values can be used where those of an actor are.
    const anybody = { ...actor, ...given } as unknown as Actor;
    const parts = taskSources.flatMap((source) => source.counts(tx, anybody));
    return sql<{ n: number }>`select ${parts.length === 0 ? sql`0` : sql.join(parts, sql` + `)} as n`;
  });
