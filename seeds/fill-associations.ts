import {
  addAssociation,
  addContactOf,
  addMember,
  chooseMkbRoutes,
  makeCall,
  openCall,
  sendCall,
  takeFiguresOf,
  takeResponse,
} from '../src/features/branch-associations/index.ts';
import { addMoment } from '../src/features/companies/index.ts';
import { giveRole } from '../src/features/people/index.ts';
import { addDays } from '../src/kernel/iso-date.ts';
import type { Act } from '../src/shell/index.ts';
import type { AssociationSeed } from './content/associations.ts';
import { ago } from './content/when.ts';
import { done, type World } from './world.ts';

/** Who looks after the companies: key of a member of staff, and the role. */
type Keeper = { person: string; role: 'partner_manager' | 'placement_office' };
type MadeCall = { associationId: string; callId: string; personId: string };

/** Branch associations with members, a talk, a call and what companies answered; and a seat for who speaks for each. */
export function planAssociations(world: World, seeds: readonly AssociationSeed[], keeper: Keeper): void {
  const { institutionId, deps } = world;
  for (const [index, seed] of seeds.entries()) {
    const made: MadeCall[] = [];
    world.plan(ago(30 - index, '11:10'), seed.facts.name, async (at) => {
      const call = await world.as(keeper.person, keeper.role, at, (act) => add(world, act, seed));
      made.push(call);
      await world.as('admin', 'admin', at, (act) => giveSeat(act, seed, call));
    });
    world.plan(ago(12 - index, '11:10'), `answers to ${seed.facts.name}`, (at) =>
      deps.db.inInstitution(institutionId, async (tx) => {
        const call = made[0] && (await openCall(tx, made[0]));
        for (const answer of call ? seed.answers : [])
          if (call) await takeResponse({ tx, institutionId, now: at, deps }, call, { ...answer, contactPhone: '' });
      }),
    );
  }
  world.plan(ago(1, '05:00'), 'figures for seats', (at) =>
    deps.db.inInstitution(institutionId, (tx) => takeFiguresOf(tx, institutionId, at)),
  );
}

async function add(world: World, act: Act, seed: AssociationSeed): Promise<MadeCall> {
  const { id } = done(await addAssociation(act, { ...seed.facts, sbiScheme: '2008', note: '' }));
  for (const key of seed.members)
    await addMember(act, id, {
      companyId: world.companies.id(key),
      companyName: key,
      validFrom: world.calendar.lastStart,
      validUntil: null,
    });
  await chooseMkbRoutes(
    act,
    id,
    seed.mkbRoutes.map((key) => world.mkbRoutes.id(key)),
  );
  const { personId } = done(await addContactOf(act, id, { ...seed.contact, phone: '' }));
  const facts = {
    kind: 'presentation' as const,
    heldOn: act.today,
    contactId: null,
    beginning: 'us' as const,
    summary: 'Verteld over de Mkb-routes op de ledenavond. Veel vragen over begeleiding.',
    guests: 40,
    nextStep: {
      text: 'De vragen van de leden beantwoorden',
      ownerId: act.actor.personId,
      due: addDays(act.today, 14),
    },
  };
  done(await addMoment(act, { branchAssociationId: id }, facts));
  const openUntil = addDays(world.calendar.today, 60);
  const callId = await makeCall(act, id, { ...seed.call, mkbRouteId: null, openUntil });
  if (!callId) throw new Error(`no call of ${seed.facts.name}`);
  await sendCall(act, id, callId);
  return { associationId: id, callId, personId };
}

async function giveSeat(act: Act, { contact }: AssociationSeed, { associationId, personId }: MadeCall): Promise<void> {
  const reach = { mkbRouteId: null, companyId: null, branchAssociationId: associationId };
  const role = {
    role: 'branch_association' as const,
    ...reach,
    validFrom: act.today,
    validUntil: null,
    maySign: false,
  };
  const faults = await giveRole(act, { id: personId, phone: '', ...contact }, role);
  if (faults.length > 0) throw new Error(`no seat for ${contact.name}: ${JSON.stringify(faults)}`);
}
