import { paths } from '../../paths.ts';
import type { Web } from '../../shell/index.ts';
import { selectRoleNames } from '../institution/index.ts';
import { selectInvitations } from './invitation-store.ts';
import { countPeopleWithRole, personStates, selectPeople, selectRolesOf } from './people-store.ts';
import { mountNewPerson } from './person-new-pages.tsx';
import { mountPerson } from './person-pages.tsx';
import { mountRoles } from './role-pages.tsx';
import { texts } from './texts.ts';
import { PeoplePage } from './views/people-view.tsx';

const lastPage = 1000;

/** *Mensen*: who works with Driehoek at this hogeschool, in which roles. */
export function mountPeople(web: Web): void {
  web.staff.get(paths.people, async (r) => {
    const state = r.query.get('state');
    const wanted = {
      name: (r.query.get('q') ?? '').trim().slice(0, 200).replaceAll('\0', ''),
      state: personStates.find((known) => known === state) ?? null,
      page: Math.min(Math.max(Number.parseInt(r.query.get('page') ?? '1', 10) || 1, 1), lastPage),
    };
    const { people, more } = await selectPeople(r.tx, { ...wanted, today: r.today });
    const ids = people.map((person) => person.id);
    const roles = await selectRolesOf(r.tx, ids);
    const invitations = await selectInvitations(r.tx, ids);
    return r.page(
      { title: texts[r.lang].title },
      <PeoplePage
        lang={r.lang}
        actor={r.actor}
        today={r.today}
        wanted={wanted}
        more={more}
        withRole={await countPeopleWithRole(r.tx, r.today)}
        names={await selectRoleNames(r.tx, r.lang)}
        people={people.map((person) => ({
          ...person,
          roles: roles.filter((role) => role.personId === person.id),
          invitation: invitations.find((invitation) => invitation.personId === person.id) ?? null,
        }))}
      />,
    );
  });
  // 'nieuw' must come before ':personId'.
  mountNewPerson(web);
  mountPerson(web);
  mountRoles(web);
}
