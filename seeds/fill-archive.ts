import { keepView, startBatch } from '../src/features/agreements/index.ts';
import { ago } from './content/when.ts';
import { done, type World } from './world.ts';

/** Somebody keeps views of the list, and collects the PDFs of what was concluded. `person` draws up the agreements. */
export function planArchive(world: World, person: string): void {
  world.plan(ago(2, '09:10'), 'views of the list', (at) =>
    world.as(person, 'placement_office', at, async (act) => {
      done(await keepView(act, { name: 'Wacht langer dan twee weken', query: 'wacht-langer=14', isShared: true }));
      done(await keepView(act, { name: 'Nog niet compleet', query: 'mist=data', isShared: false }));
    }),
  );
  world.plan(ago(2, '09:20'), 'PDFs of concluded agreements', (at) =>
    world.as(person, 'placement_office', at, async (act) => {
      const concluded = await act.tx
        .selectFrom('agreement')
        .select('id')
        .where('state', '=', 'concluded')
        .where('amendsId', 'is', null)
        .limit(3)
        .execute();
      if (concluded.length > 0)
        done(
          await startBatch(
            act,
            'download',
            concluded.map(({ id }) => id),
          ),
        );
    }),
  );
}
