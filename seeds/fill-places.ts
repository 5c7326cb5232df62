import { startImport, takeOverImport } from '../src/features/places/index.ts';
import { voorbeeldNewPostcodes, voorbeeldPostcodes } from './content/postcodes.ts';
import { ago, around } from './content/when.ts';
import { done, type World } from './world.ts';

/** The administrator brings a table of postcodes into use, and lately another file that nobody looked at yet. */
export function planPlaces(world: World): void {
  world.plan(around('founded', 6, '11:00'), 'postcodes', (at) =>
    world.as('admin', 'admin', at, async (act) => {
      const { id } = done(
        await startImport(act, { source: 'Voorbeeldtabel met verzonnen punten', content: voorbeeldPostcodes }),
      );
      done(await takeOverImport(act, id, { seen: '', take: new Set() }));
    }),
  );
  world.plan(ago(3, '10:30'), 'new postcodes', (at) =>
    world.as('admin', 'admin', at, async (act) => {
      done(await startImport(act, { source: 'Voorbeeldtabel, nieuwe versie', content: voorbeeldNewPostcodes }));
    }),
  );
}
