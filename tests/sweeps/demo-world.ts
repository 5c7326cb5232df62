import { after } from 'node:test';
import { type PathName, paths } from '../../src/paths.ts';
import { type Deps, selectInstitutions } from '../../src/shell/index.ts';
import { createTestProduct, type TestProduct } from '../support/product.ts';
import { findSamples, type SampleParams, type Samples } from './sample-params.ts';
import type { SampleRows } from './sample-rows.ts';

/** A hogeschool of the demo world, with what addresses of it can point at. */
export type SweptInstitution = { id: string; slug: string; name: string; samples: Samples; rows: SampleRows };
export type DemoWorld = {
  product: TestProduct;
  deps: Deps;
  /** The first hogeschool of the demo: everything is there. */
  large: SweptInstitution;
  /** The second: its people must never see a thing of the first. */
  small: SweptInstitution;
  /** Paths for which the demo world has no sample in the first hogeschool. */
  missing: string[];
};

let users = 0;
let opened: Promise<DemoWorld> | null = null;

/** The demo world of the product, filled once for all sweeps of a run. Call it inside a `describe`; it closes behind the last. */
export function useDemoWorld(): () => Promise<DemoWorld> {
  users += 1;
  after(async () => {
    users -= 1;
    if (users > 0 || !opened) return;
    const { product } = await opened;
    opened = null;
    await product.close();
  });
  return () => {
    opened ??= openDemoWorld();
    return opened;
  };
}

async function openDemoWorld(): Promise<DemoWorld> {
  const product = await createTestProduct();
  await product.fillDemo();
  await product.drain();
  const { deps } = product;
  const swept = [];
  for (const institution of await deps.db.asIdentity(selectInstitutions))
    swept.push({ ...institution, ...(await findSamples(deps, institution)) });
  // The demo says nowhere which one has everything.
  const [large, small] = swept.toSorted((a, b) => a.missing.length - b.missing.length);
  if (!large || !small) throw new Error('the demo world has no two hogescholen');
  return { product, deps, large, small, missing: large.missing };
}

export const addressOf = (name: PathName, params: SampleParams): string =>
  (paths[name] as (params: SampleParams) => string)(params);

/** What to fill in for a path at this hogeschool; nothing to fill in is one sample too. */
export const samplesOf = ({ samples }: SweptInstitution, name: PathName): readonly SampleParams[] =>
  paths[name].pattern.includes(':') ? (samples.get(name) ?? []) : [{}];
