import { addToken, selectActingRoles } from '../src/features/integrations/index.ts';
import { addWebhook, sendTrial } from '../src/features/webhooks/index.ts';
import { addDays } from '../src/kernel/iso-date.ts';
import { ago } from './content/when.ts';
import { done, type World } from './world.ts';

/** The admin connects the student information system: a token to read with, and a webhook. `person`: in whose name it reads. */
export function planIntegrations(world: World, person: string): void {
  const name = 'Studentinformatiesysteem';
  world.plan(ago(9, '10:10'), 'a token', (at) =>
    world.as('admin', 'admin', at, async (act) => {
      const role = (await selectActingRoles(act)).find((option) => option.personName === person);
      done(
        await addToken(act, {
          id: act.deps.newId(),
          name,
          scopes: ['agreements:read'],
          roleAssignmentId: role?.id ?? '',
          expiresOn: addDays(act.today, 365),
        }),
      );
    }),
  );
  world.plan(ago(9, '10:20'), 'a webhook', (at) =>
    world.as('admin', 'admin', at, async (act) => {
      const id = act.deps.newId();
      const url = 'https://studenten.hogeschool.example/hooks/driehoek';
      done(await addWebhook({ ...act, deps: world.deps }, { id, name, url, language: 'nl' }));
      done(await sendTrial(act, id));
    }),
  );
}
