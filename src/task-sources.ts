import { sql } from 'kysely';
import { agreementTasks } from './features/agreements/index.ts';
import { associationTasks } from './features/branch-associations/index.ts';
import { commitmentTasks } from './features/commitments/index.ts';
import { companyTasks } from './features/companies/index.ts';
import { proposalTasks } from './features/company-proposals/index.ts';
import { mkbRouteTasks } from './features/mkb-routes/index.ts';
import { privacyTasks } from './features/privacy/index.ts';
import { sealTasks } from './features/seals/index.ts';
import type { TaskSource } from './features/tasks/index.ts';
import { webhookTasks } from './features/webhooks/index.ts';
import { scanTasks } from './features/workplace-scans/index.ts';
import { offerTasks } from './features/workplaces/index.ts';
import type { Actor } from './kernel/actor.ts';
import type { Tx } from './platform/db/db.ts';
import { fixedQuery } from './platform/db/fixed-query.ts';
import { remembered } from './platform/db/remembered.ts';

/** The features that give people something to do. */
export const taskSources: readonly TaskSource[] = [
  mkbRouteTasks,
  agreementTasks,
  companyTasks,
  scanTasks,
  proposalTasks,
  commitmentTasks,
  associationTasks,
  privacyTasks,
  sealTasks,
  webhookTasks,
  offerTasks,
];

/** How many tasks wait for this actor, over all features; for the badge in the navigation. */
export function countTasks(tx: Tx, actor: Actor): Promise<number> {
  const { role, email, personId, mkbRouteId, companyId } = actor;
  const kind = [role, mkbRouteId !== null, companyId !== null].join();
  if (!statements.has(kind)) statements.set(kind, countFor(actor));
  return countOf(tx, kind, email, personId, mkbRouteId, companyId);
}

const countOf = remembered(
  async (
    tx: Tx,
    kind: string,
    email: string,
    personId: string,
    mkbRouteId: string | null,
    companyId: string | null,
  ): Promise<number> => {
    const rows = await statements.get(kind)?.(tx, { email, personId, mkbRouteId, companyId });
    return rows?.[0]?.n ?? 0;
  },
);

type Values = Pick<Actor, 'email' | 'personId' | 'mkbRouteId' | 'companyId'>;

/** Every page asks this, so it is one statement that is built once for everybody whose tasks come from the same places. */
const statements = new Map<string, ReturnType<typeof countFor>>();
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
