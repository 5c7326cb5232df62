import { sendAgreement } from '../../src/features/agreements/index.ts';
import { dateInNetherlands } from '../../src/kernel/iso-date.ts';
import type { TestProduct } from './product.ts';
import { actorOf, addDraft, createSmallWorld, type SmallWorld } from './small-world.ts';

/** A small world with one agreement that was sent: its mail and its PDF wait for the jobs. */
export async function createSentWorld({ deps }: TestProduct): Promise<SmallWorld> {
  const world = await createSmallWorld(deps);
  const draft = await addDraft(deps, world);
  const actor = await actorOf(deps, world);
  const now = deps.clock.now();
  // Asked once before, as every request does: within a transaction it could not be.
  await deps.mailWorks();
  const outcome = await deps.db.inInstitution(world.institutionId, (tx) =>
    sendAgreement({ tx, actor, now, today: dateInNetherlands(now), deps }, draft),
  );
  if (!outcome.ok) throw new Error(`the agreement was not sent: ${JSON.stringify(outcome)}`);
  return world;
}
