import { addInstitution } from '../../src/features/setup/index.ts';
import { dateInNetherlands } from '../../src/kernel/iso-date.ts';
import type { Role } from '../../src/kernel/role.ts';
import type { Deps } from '../../src/shell/index.ts';

export type TestInstitution = { id: string; adminId: string; adminRoleId: string };

/** A hogeschool with its first admin, made by the product's own action; the first one makes the installation a real one. */
export async function addTestInstitution(
  { db, newId, clock, installation }: Deps,
  wanted: { name: string; slug: string; admin: { name: string; email: string } },
): Promise<TestInstitution> {
  const now = clock.now();
  const id = newId();
  await db.asIdentity((tx) =>
    tx
      .insertInto('identity.installation')
      .values({ isDemo: false, createdAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  installation.forget();
  const { personId, roleAssignmentId } = await db.inInstitution(id, (tx) =>
    addInstitution(tx, id, { ...wanted, place: 'Breda', houseStyle: {} }, newId, now, dateInNetherlands(now)),
  );
  return { id, adminId: personId, adminRoleId: roleAssignmentId };
}

/** Somebody with one role from today on. */
export async function addTestPerson(
  { db, newId, clock }: Deps,
  institutionId: string,
  person: { name: string; email: string; role: Role },
): Promise<{ personId: string; roleAssignmentId: string }> {
  const now = clock.now();
  const [personId, roleAssignmentId] = [newId(), newId()];
  const { name, email, role } = person;
  await db.inInstitution(institutionId, async (tx) => {
    await tx.insertInto('person').values({ institutionId, id: personId, name, email, createdAt: now }).execute();
    await tx
      .insertInto('roleAssignment')
      .values({
        institutionId,
        id: roleAssignmentId,
        personId,
        role,
        validFrom: dateInNetherlands(now),
        createdAt: now,
      })
      .execute();
  });
  return { personId, roleAssignmentId };
}
