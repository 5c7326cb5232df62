import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { StaffRequest } from '../../shell/index.ts';
import type { WorkplaceProfile } from './rules/profile.ts';
import type { can } from './workplace-policy.ts';
import { selectProfile } from './workplace-store.ts';

/** The workplace if this actor may; null as well when there is none: outsiders cannot tell the two apart. */
export async function findWorkplace(
  { tx, actor }: { tx: Tx; actor: Actor },
  workplaceId: string,
  allowed: typeof can.read,
): Promise<WorkplaceProfile | null> {
  const workplace = await selectProfile(tx, workplaceId);
  return workplace && allowed(actor, workplace) ? workplace : null;
}

/** Answers with the workplace of the address, or as if it were not there. */
export async function withWorkplace<Params extends { workplaceId: string }>(
  r: StaffRequest<Params>,
  allowed: typeof can.read,
  answer: (workplace: WorkplaceProfile) => Response | Promise<Response>,
): Promise<Response> {
  const workplace = await findWorkplace(r, r.params.workplaceId, allowed);
  return workplace ? answer(workplace) : r.notFound();
}
