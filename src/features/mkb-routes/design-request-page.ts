import { paths } from '../../paths.ts';
import type { StaffRequest } from '../../shell/index.ts';
import type { ChangeOutcome, VersionAt } from './change-version.ts';
import { designTexts } from './design-texts.ts';
import { type FoundVersion, findVersion } from './find-mkb-route.ts';
import { can } from './mkb-route-policy.ts';

export type DesignParams = { mkbRouteId: string; versionId: string };
export type DesignRequest<Params extends DesignParams = DesignParams> = StaffRequest<Params>;

/** Goes on with a version that this actor may design on; others are sent to what they may see. */
export async function onOpenVersion(
  r: DesignRequest,
  go: (found: FoundVersion) => Response | Promise<Response>,
): Promise<Response> {
  const found = await findVersion(r, r.params);
  if (!found) return r.notFound();
  if (can.design(r.actor, found.route.id, found.stored.version)) return go(found);
  return r.redirect(paths.version(r.params), { tone: 'warning', message: designTexts[r.lang].wrongState });
}

/** The version of the path, at the save that the posted form was opened at. */
export function versionAt(r: DesignRequest): VersionAt {
  const { mkbRouteId, versionId } = r.params;
  return { mkbRouteId, versionId, revision: Number(r.form.revision ?? Number.NaN) };
}

/**
 * Back to the designer with a message, or with word of why nothing changed. `another`: the form to go on with for who
 * pressed *save and add another*; `at`: the id on the page of what was changed.
 */
export async function backToDesign(
  r: DesignRequest,
  outcome: ChangeOutcome,
  message: string,
  { another = paths.design, at = '' }: { another?: (at: DesignParams) => string; at?: string } = {},
): Promise<Response> {
  const t = designTexts[r.lang];
  if (outcome.ok) {
    const next = r.form.next === 'another' ? another(r.params) : pageAt(r, at);
    return r.redirect(next, { tone: 'success', message });
  }
  switch (outcome.fault) {
    case 'not_found':
      return r.notFound();
    case 'wrong_state':
      return r.redirect(paths.version(r.params), { tone: 'warning', message: t.wrongState });
    case 'conflict':
      return r.redirect(pageAt(r, at), { tone: 'warning', message: t.conflictFlash });
  }
}

/** The designer, scrolled to what was changed. */
const pageAt = ({ params }: DesignRequest, id: string) => paths.design(params) + (id && `#${id}`);
