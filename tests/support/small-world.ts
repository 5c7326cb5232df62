import { replaceSigners } from '../../src/features/agreements/draft-signer-store.ts';
import { insertAgreement } from '../../src/features/agreements/draft-store.ts';
import type { DraftTerms } from '../../src/features/agreements/rules/draft-terms.ts';
import type { Party } from '../../src/features/agreements/rules/party.ts';
import { partiesIn, partyName } from '../../src/features/agreements/rules/party-names.ts';
import { sampleDraft } from '../../src/features/agreements/rules/terms.fixture.ts';
import { addInstitution } from '../../src/features/setup/index.ts';
import type { Actor } from '../../src/kernel/actor.ts';
import { isoDate } from '../../src/kernel/iso-date.ts';
import type { Role } from '../../src/kernel/role.ts';
import { json, type Tx } from '../../src/platform/db/db.ts';
import type { Deps } from '../../src/shell/index.ts';

export type SmallWorld = {
  institutionId: string;
  slug: string;
  staffId: string;
  mkbRouteId: string;
  versionId: string;
  cohortId: string;
  studentId: string;
  companyId: string;
};

/** One hogeschool with a person per staff role, one published Mkb-route, a cohort, a company and a student; for tests. */
export async function createSmallWorld(deps: Deps, slug = 'vechtstroom'): Promise<SmallWorld> {
  const { db, newId } = deps;
  const now = deps.clock.now();
  const institutionId = newId();
  await db.asIdentity((tx) =>
    tx
      .insertInto('identity.installation')
      .values({ isDemo: false, createdAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  deps.installation.forget();
  return db.inInstitution(institutionId, async (tx) => {
    const admin = { name: 'Ada Beheer', email: `admin@${slug}.example` };
    await addInstitution(
      tx,
      institutionId,
      { name: `Hogeschool ${slug}`, slug, place: 'Zwolle', houseStyle: {}, admin },
      newId,
      now,
      '2026-01-01',
    );
    const ids = {
      programmeId: newId(),
      mkbRouteId: newId(),
      versionId: newId(),
      cohortId: newId(),
      studentId: newId(),
      companyId: newId(),
    };
    const person = await addStaff(tx, deps, institutionId, slug);
    await tx
      .insertInto('programme')
      .values({
        institutionId,
        id: ids.programmeId,
        name: 'Mechatronica',
        programmeCode: '80009',
        degree: 'associate_degree',
        credits: 120,
        mode: 'dual',
        createdAt: now,
      })
      .execute();
    await tx
      .insertInto('mkbRoute')
      .values({
        institutionId,
        id: ids.mkbRouteId,
        programmeId: ids.programmeId,
        name: 'Mechatronica Zwolle',
        projectLeadId: person.project_lead,
        createdAt: now,
      })
      .execute();
    const design = {
      periods: sampleDraft().periods.map(({ period }) => period),
      units: [],
      employment: { employed: true, paid: true },
      connected: true,
      tripartiteAgreement: true,
      coDesign: true,
    };
    await tx
      .insertInto('mkbRouteVersion')
      .values({
        institutionId,
        id: ids.versionId,
        mkbRouteId: ids.mkbRouteId,
        number: 1,
        state: 'published',
        variant: 'empty',
        design: json(design),
        createdAt: now,
      })
      .execute();
    await tx
      .insertInto('cohort')
      .values({
        institutionId,
        id: ids.cohortId,
        mkbRouteId: ids.mkbRouteId,
        mkbRouteVersionId: ids.versionId,
        name: 'september 2027',
        startDate: '2027-09-01',
        endDate: '2029-08-31',
        createdAt: now,
      })
      .execute();
    const studentPersonId = newId();
    await tx
      .insertInto('person')
      .values({
        institutionId,
        id: studentPersonId,
        name: 'Noor El Amrani',
        email: `noor@student.${slug}.example`,
        createdAt: now,
      })
      .execute();
    await tx
      .insertInto('student')
      .values({
        institutionId,
        id: ids.studentId,
        personId: studentPersonId,
        studentNumber: '1087452',
        birthDate: '2005-11-23',
        cohortId: ids.cohortId,
        createdAt: now,
      })
      .execute();
    await tx
      .insertInto('company')
      .values({
        institutionId,
        id: ids.companyId,
        name: 'Van Dam Techniek B.V.',
        kvkNumber: '12345678',
        staff: 40,
        createdAt: now,
      })
      .execute();
    const { programmeId: _, ...rest } = ids;
    return { institutionId, slug, staffId: person.placement_office ?? '', ...rest };
  });
}

async function addStaff(
  tx: Tx,
  { newId, clock }: Deps,
  institutionId: string,
  slug: string,
): Promise<Partial<Record<Role, string>>> {
  const people: Partial<Record<Role, string>> = {};
  const roles: [Role, string, string?][] = [
    ['project_lead', 'Piet Leider'],
    ['programme_manager', 'Marga de Graaf'],
    ['lecturer', 'Lars Docent'],
    ['visiting_tutor', 'Vera Tutor'],
    ['partner_manager', 'Ron Relatie'],
    ['placement_office', 'Petra Bureau'],
    // Signs for the hogeschool in the drafts that `addDraft` makes.
    ['lecturer', 'Willem Tekent', addressOf('institution')],
  ];
  for (const [role, name, email = `${role}@${slug}.example`] of roles) {
    const id = newId();
    people[role] ??= id;
    await tx.insertInto('person').values({ institutionId, id, name, email, createdAt: clock.now() }).execute();
    await tx
      .insertInto('roleAssignment')
      .values({
        institutionId,
        id: newId(),
        personId: id,
        role,
        validFrom: '2026-01-01',
        maySign: role === 'programme_manager' || email === addressOf('institution'),
        createdAt: clock.now(),
      })
      .execute();
  }
  return people;
}

/** The address of each party in a draft that `addDraft` made. */
export const addressOf = (party: Party): string => `${party.replaceAll('_', '-')}@partij.example`;

/** A draft in which nothing is missing, with one signer per party; `change` makes it another. Returns its id. */
export async function addDraft(
  deps: Deps,
  world: SmallWorld,
  change: (draft: DraftTerms) => DraftTerms = (draft) => draft,
): Promise<string> {
  const { institutionId, slug: _, staffId, versionId, ...ids } = world;
  const now = deps.clock.now();
  const id = deps.newId();
  const draft = sampleDraft();
  const terms = change({
    ...draft,
    parties: { ...draft.parties, thirdLocation: null },
    duration: { start: isoDate('2027-09-01'), end: isoDate('2029-08-31') },
  });
  await deps.db.inInstitution(institutionId, async (tx) => {
    await insertAgreement(
      tx,
      {
        institutionId,
        id,
        ...ids,
        mkbRouteVersionId: versionId,
        workplaceId: null,
        language: terms.language,
        createdBy: staffId,
        terms,
        lacks: null,
      },
      2026,
      now,
    );
    const signers = partiesIn(terms).map((party) => ({
      id: deps.newId(),
      party,
      personId: null,
      name: partyName(terms, party) ?? party,
      email: addressOf(party),
      sharedAddressReason: null,
      functionTitle: null,
    }));
    await replaceSigners(tx, { institutionId, id }, signers, { name: 'Petra Bureau', newId: deps.newId, now });
  });
  return id;
}

/** The placement office of the world, as the actions of features know an actor. */
export async function actorOf(deps: Deps, world: SmallWorld): Promise<Actor> {
  return deps.db.inInstitution(world.institutionId, async (tx) => {
    const role = await tx
      .selectFrom('roleAssignment')
      .select('id')
      .where('personId', '=', world.staffId)
      .executeTakeFirstOrThrow();
    const person = await tx
      .selectFrom('person')
      .select(['name', 'email'])
      .where('id', '=', world.staffId)
      .executeTakeFirstOrThrow();
    return {
      institutionId: world.institutionId,
      personId: world.staffId,
      roleAssignmentId: role.id,
      name: person.name,
      email: person.email ?? '',
      role: 'placement_office',
      mkbRouteId: null,
      companyId: null,
      branchAssociationId: null,
      maySign: false,
    };
  });
}
