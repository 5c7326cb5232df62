import { concludeAgreement } from './agreement-desk.ts';
import type { Browser } from './http-browser.ts';
import { createTestProduct, type TestProduct } from './product.ts';
import { createSmallWorld, type SmallWorld } from './small-world.ts';

export type ConcludedWorld = { product: TestProduct; world: SmallWorld; agreementId: string; staff: Browser };

/** An agreement that was concluded on 3 June 2027 and runs from September, and a placement office that looks at it at `now`. */
export async function createConcludedWorld(now: string): Promise<ConcludedWorld> {
  const product = await createTestProduct({ now: '2027-06-03T09:00:00Z' });
  const world = await createSmallWorld(product.deps);
  const agreementId = await concludeAgreement(product, world);
  product.clock.set(now);
  return { product, world, agreementId, staff: await product.browserAs('placement_office') };
}
