import { recordAudit, theProduct } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/db.ts';
import { json } from '../../platform/db/db.ts';
import type { HouseStyle } from '../../ui/house-style.ts';

export type NewInstitution = {
  name: string;
  slug: string;
  place: string;
  houseStyle: Partial<HouseStyle>;
  admin: { name: string; email: string };
};

/**
 * Adds a hogeschool with its first admin. Runs in a transaction of the new hogeschool itself (`institutionId`), so that
 * row-level security holds from its first row on.
 */
export async function addInstitution(
  tx: Tx,
  institutionId: string,
  wanted: NewInstitution,
  newId: () => string,
  now: Date,
  today: string,
): Promise<{ personId: string; roleAssignmentId: string }> {
  const { admin } = wanted;
  await tx
    .insertInto('institution')
    .values({
      id: institutionId,
      slug: wanted.slug,
      name: wanted.name,
      place: wanted.place,
      contactName: admin.name,
      contactEmail: admin.email,
      houseStyle: json(wanted.houseStyle),
      createdAt: now,
    })
    .execute();
  const personId = newId();
  const roleAssignmentId = newId();
  await tx
    .insertInto('person')
    .values({ institutionId, id: personId, name: admin.name, email: admin.email, createdAt: now })
    .execute();
  await tx
    .insertInto('roleAssignment')
    .values({ institutionId, id: roleAssignmentId, personId, role: 'admin', validFrom: today, createdAt: now })
    .execute();
  await recordAudit(tx, institutionId, theProduct, now, {
    action: 'institution.added',
    subjectKind: 'institution',
    subjectId: institutionId,
    after: { name: wanted.name, slug: wanted.slug, admin: admin.email },
  });
  return { personId, roleAssignmentId };
}

/** 'Hogeschool Zuidwal' → 'hogeschool-zuidwal': lower case, letters, digits and hyphens, 2 to 40 signs. */
export function slugFor(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return slug.length < 2 ? `hogeschool-${slug || '1'}` : slug;
}

/** A slug that no hogeschool has yet: the wanted one, or with a number behind it. Any transaction. */
export async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const rows = await tx
    .selectFrom('institution')
    .select('slug')
    .where('slug', 'like', `${wanted.slice(0, 36)}%`)
    .execute();
  const taken = new Set(rows.map((row) => row.slug));
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted.slice(0, 36)}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
