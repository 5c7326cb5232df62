import { changedParts } from '../../platform/audit/changed-parts.ts';
import { type Act, audit } from '../../shell/index.ts';
import { can } from './association-policy.ts';
import {
  insertAssociation,
  isNameTaken,
  replaceMkbRoutes,
  selectMkbRoutesOf,
  selectOptionalAssociation,
  updateAssociation,
} from './association-store.ts';
import type { AssociationFacts } from './rules/association.ts';

export type SavedAssociation = { ok: true; id: string } | { ok: false; fault: 'not_found' | 'name_taken' };

export async function addAssociation(act: Act, facts: AssociationFacts): Promise<SavedAssociation> {
  if (!can.edit(act.actor)) return { ok: false, fault: 'not_found' };
  if (await isNameTaken(act.tx, facts.name, null)) return { ok: false, fault: 'name_taken' };
  const id = act.deps.newId();
  await insertAssociation(act.tx, act.actor.institutionId, { id, ...facts }, act.now);
  await note(act, id, 'added', { after: facts });
  return { ok: true, id };
}

export async function changeAssociation(act: Act, id: string, facts: AssociationFacts): Promise<SavedAssociation> {
  const before = can.edit(act.actor) ? await selectOptionalAssociation(act.tx, id) : null;
  if (!before) return { ok: false, fault: 'not_found' };
  if (await isNameTaken(act.tx, facts.name, id)) return { ok: false, fault: 'name_taken' };
  const changed = changedParts(before, { ...facts, id });
  if (!changed) return { ok: true, id };
  await updateAssociation(act.tx, id, facts);
  await note(act, id, 'changed', changed);
  return { ok: true, id };
}

/** Says which Mkb-routes are of the sector of an association. Its seat shows them from the next quarter on, or as soon as there are figures. */
export async function chooseMkbRoutes(act: Act, id: string, mkbRouteIds: readonly string[]): Promise<boolean> {
  if (!can.edit(act.actor) || !(await selectOptionalAssociation(act.tx, id))) return false;
  const before = await selectMkbRoutesOf(act.tx, id);
  await replaceMkbRoutes(act.tx, act.actor.institutionId, id, mkbRouteIds);
  const after = await selectMkbRoutesOf(act.tx, id);
  const names = (routes: readonly { name: string }[]) => ({ mkbRoutes: routes.map(({ name }) => name) });
  await note(act, id, 'mkb_routes_chosen', { before: names(before), after: names(after) });
  return true;
}

const note = (act: Act, id: string, what: string, parts: { before?: unknown; after?: unknown }) =>
  audit(act, { action: `branch_association.${what}`, subjectKind: 'branch_association', subjectId: id, ...parts });
