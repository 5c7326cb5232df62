import type { Variant } from '../../kernel/variant.ts';
import { type Act, audit } from '../../shell/index.ts';
import { addProgramme, type ProgrammeFacts, selectOptionalProgramme } from '../programmes/index.ts';
import { can } from './mkb-route-policy.ts';
import { insertMkbRoute, lockMkbRoute, selectOptionalMkbRoute, updateMkbRoute } from './mkb-route-store.ts';
import { emptyDesign } from './rules/design.ts';
import type { MkbRouteFacts } from './rules/mkb-route.ts';
import { periodsFromVariant } from './rules/variants.ts';
import { insertVersion } from './version-store.ts';

/** An existing base programme by id, or a new one. */
export type ProgrammeChoice = { programmeId: string } | { newProgramme: ProgrammeFacts };

export type AddedMkbRoute = { mkbRouteId: string; versionId: string };

/**
 * Makes a Mkb-route from a base programme, with a first draft that starts from a variant. Null when the actor may not, or
 * there is no such programme. `labels` name the halves of a study year.
 */
export async function addMkbRoute(
  act: Act,
  wanted: { facts: MkbRouteFacts; programme: ProgrammeChoice; variant: Variant; labels: readonly [string, string] },
): Promise<AddedMkbRoute | null> {
  const { tx, actor, now, deps } = act;
  if (!can.add(actor)) return null;
  const { facts, variant } = wanted;
  const programme = await chosenProgramme(act, wanted.programme);
  if (!programme) return null;
  const [mkbRouteId, versionId] = [deps.newId(), deps.newId()];
  await insertMkbRoute(tx, actor.institutionId, { id: mkbRouteId, programmeId: programme.id, ...facts }, now);
  const periods = periodsFromVariant(variant, programme.degree, deps.newId, wanted.labels);
  const version = { id: versionId, mkbRouteId, number: 1, variant, design: { ...emptyDesign, periods } };
  await insertVersion(tx, actor.institutionId, version, now);
  await audit(act, {
    action: 'mkb_route.added',
    subjectKind: 'mkb_route',
    subjectId: mkbRouteId,
    after: { ...facts, programmeId: programme.id, variant },
  });
  return { mkbRouteId, versionId };
}

/** Changes what is known of a Mkb-route besides its design. False when the actor does not reach it. */
export async function changeMkbRoute(
  act: Act,
  mkbRouteId: string,
  facts: MkbRouteFacts,
  programme: ProgrammeChoice,
): Promise<boolean> {
  const { tx, actor } = act;
  if (!can.edit(actor, mkbRouteId)) return false;
  await lockMkbRoute(tx, mkbRouteId);
  const before = await selectOptionalMkbRoute(tx, mkbRouteId);
  const chosen = before && (await chosenProgramme(act, programme));
  if (!chosen) return false;
  const after = { ...facts, programmeId: chosen.id };
  await updateMkbRoute(tx, mkbRouteId, after);
  await audit(act, { action: 'mkb_route.changed', subjectKind: 'mkb_route', subjectId: mkbRouteId, before, after });
  return true;
}

const chosenProgramme = (act: Act, choice: ProgrammeChoice) =>
  'newProgramme' in choice
    ? addProgramme(act, choice.newProgramme)
    : selectOptionalProgramme(act.tx, choice.programmeId);
