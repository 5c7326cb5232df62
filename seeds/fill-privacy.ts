import { askRequest } from '../src/features/privacy/index.ts';
import { dateInNetherlands } from '../src/kernel/iso-date.ts';
import { ago } from './content/when.ts';
import type { World } from './world.ts';

/** Two students ask about their data in these days; one wants something corrected, one wants all erased. */
export function planPrivacy(world: World, [correct, erase]: readonly { email: string; name: string }[]): void {
  const ask = (
    who: { email: string; name: string } | undefined,
    kind: 'correct' | 'erase',
    wish: string,
    days: number,
  ) =>
    world.plan(ago(days, '16:20'), `a request to ${kind}`, async (at) => {
      if (!who) return;
      const { deps, institutionId } = world;
      await deps.db.inInstitution(institutionId, (tx) =>
        askRequest(
          {
            tx,
            institutionId,
            deps,
            email: who.email,
            by: { kind: 'signer', id: null, name: who.name },
            now: at,
            today: dateInNetherlands(at),
          },
          { kind, wish, language: 'nl' },
        ),
      );
    });
  ask(correct, 'correct', 'Mijn huisnummer klopt niet: het moet 12 zijn.', 4);
  ask(erase, 'erase', 'Ik ben gestopt en wil dat mijn gegevens weg gaan.', 2);
}
