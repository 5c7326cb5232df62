import { selectInstitutions } from './actor-store.ts';
import type { Deps } from './deps.ts';
import type { PublicRequest } from './request.tsx';

type Institution = { id: string; slug: string; name: string };

/** The hogeschool of an address, or null. */
export async function findInstitution({ db }: Pick<Deps, 'db'>, slug: string): Promise<Institution | null> {
  const institutions = await db.asIdentity(selectInstitutions);
  return institutions.find((one) => one.slug === slug) ?? null;
}

/** The hogeschool of whoever visits, or the only one here; null when there are more to choose from. */
export async function institutionOfVisitor({ deps, view }: PublicRequest): Promise<Institution | null> {
  if (view.institution) return view.institution;
  const institutions = await deps.db.asIdentity(selectInstitutions);
  return institutions.length === 1 ? (institutions[0] ?? null) : null;
}
