import { beginReading, beginRun, beginUndo, continueImport, startImport } from '../src/features/imports/index.ts';
import { voorbeeldImportDone, voorbeeldImportWaiting } from './content/imports.ts';
import { ago } from './content/when.ts';
import { done, type World } from './world.ts';

type Until = 'mapping' | 'checked' | 'done' | 'undone';

/** A partner manager brings in files of companies: one came in, one was undone, one waits to be looked at, and one was only chosen. */
export function planImports(world: World, person: string): void {
  const bring = (days: number, time: string, fileName: string, content: string, until: Until) =>
    world.plan(ago(days, time), `import ${fileName}`, (at) => bringIn(world, { person, at, fileName, content, until }));
  bring(
    12,
    '09:40',
    'beurs-april.csv',
    voorbeeldImportDone.replaceAll('Salland', 'Vechtdal').replace('de Vaart', 'de Kolk'),
    'undone',
  );
  bring(11, '14:05', 'netwerkborrel.csv', voorbeeldImportDone, 'done');
  bring(2, '10:15', 'ledenlijst-maakbedrijven.csv', voorbeeldImportWaiting, 'checked');
  bring(
    1,
    '16:30',
    'ledenlijst-bouw.csv',
    voorbeeldImportWaiting.replaceAll('Zuiderzee Pompen', 'Bouw Zuiderzee'),
    'mapping',
  );
}

type Bringing = { person: string; at: Date; fileName: string; content: string; until: Until };

async function bringIn(world: World, { person, at, fileName, content, until }: Bringing): Promise<void> {
  const { institutionId, deps } = world;
  const act = <T>(work: Parameters<typeof world.as<T>>[3]) => world.as(person, 'partner_manager', at, work);
  const { id: importId } = await act(async (as) =>
    done(await startImport(as, { fileName, bytes: new TextEncoder().encode(content) })),
  );
  // The job, by the clock of the example world.
  const work = () => continueImport({ ...deps, clock: { now: () => at } }, { institutionId, importId });
  if (until === 'mapping') return;
  await act((as) => beginReading(as, importId));
  await work();
  if (until === 'checked') return;
  await act((as) => beginRun(as, importId));
  await work();
  if (until === 'done') return;
  await act((as) => beginUndo(as, importId));
  await work();
}
