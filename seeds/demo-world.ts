import { addInstitution } from '../src/features/setup/index.ts';
import { dateInNetherlands } from '../src/kernel/iso-date.ts';
import type { JobHandler } from '../src/platform/jobs/jobs.ts';
import type { Deps } from '../src/shell/index.ts';

/** Fills an empty database with the example world and marks it as a demo for good. */
export async function fillDemoWorld(deps: Deps, _jobHandlers: Record<string, JobHandler>): Promise<void> {
  const now = deps.clock.now();
  const id = deps.newId();
  await deps.db.asIdentity((tx) =>
    tx.insertInto('identity.installation').values({ isDemo: true, createdAt: now }).execute(),
  );
  await deps.db.inInstitution(id, (tx) =>
    addInstitution(
      tx,
      id,
      {
        name: 'Hogeschool Voorbeeld',
        slug: 'hogeschool-voorbeeld',
        place: 'Zwolle',
        houseStyle: {},
        admin: { name: 'Noor de Wit', email: 'noor@hogeschool.example' },
      },
      deps.newId,
      now,
      dateInNetherlands(now),
    ),
  );
}
