import { type Act, audit } from '../../../shell/index.ts';
import { can } from '../agreement-policy.ts';
import {
  deleteView,
  insertView,
  mostViews,
  renameView,
  type SavedView,
  selectOptionalView,
  selectViews,
} from './view-store.ts';

export type ViewFault = 'not_found' | 'not_allowed' | 'name_taken' | 'too_many';
export type ViewOutcome = { ok: true } | { ok: false; fault: ViewFault };

/** Keeps a filter under a name, for the actor or for the whole hogeschool. */
export async function keepView(act: Act, view: Omit<SavedView, 'id'>): Promise<ViewOutcome> {
  const { tx, actor, now, deps } = act;
  if (!can.keepView(actor, view)) return { ok: false, fault: 'not_allowed' };
  const alike = (await selectViews(tx, actor)).filter(({ isShared }) => isShared === view.isShared);
  if (alike.length >= mostViews) return { ok: false, fault: 'too_many' };
  const id = deps.newId();
  if (!(await insertView(tx, actor, { id, ...view }, now))) return { ok: false, fault: 'name_taken' };
  if (view.isShared) await log(act, 'agreement_view.shared', id, { after: { name: view.name, query: view.query } });
  return { ok: true };
}

export async function callViewOtherwise(act: Act, id: string, name: string): Promise<ViewOutcome> {
  const { tx, actor } = act;
  const view = await selectOptionalView(tx, actor, id);
  if (!view) return { ok: false, fault: 'not_found' };
  if (!can.keepView(actor, view)) return { ok: false, fault: 'not_allowed' };
  if (!(await renameView(tx, actor, view, name))) return { ok: false, fault: 'name_taken' };
  if (view.isShared) await log(act, 'agreement_view.renamed', id, { before: { name: view.name }, after: { name } });
  return { ok: true };
}

export async function removeView(act: Act, id: string): Promise<ViewOutcome> {
  const { tx, actor } = act;
  const view = await selectOptionalView(tx, actor, id);
  if (!view) return { ok: false, fault: 'not_found' };
  if (!can.keepView(actor, view)) return { ok: false, fault: 'not_allowed' };
  await deleteView(tx, id);
  if (view.isShared) await log(act, 'agreement_view.removed', id, { before: { name: view.name, query: view.query } });
  return { ok: true };
}

/** Only what others see too. */
const log = (act: Act, action: string, subjectId: string, change: { before?: object; after?: object }) =>
  audit(act, { action, subjectKind: 'agreement_view', subjectId, ...change });
