import { type Act, audit } from '../../shell/index.ts';
import { can } from './agreement-policy.ts';
import { type AgreementFacts, selectOptionalAgreement } from './agreement-store.ts';
import { stableJson } from './document/stable-json.ts';
import type { DraftContent } from './draft-content.ts';
import { replaceSigners, selectDraftSigners } from './draft-signer-store.ts';
import { updateDraft } from './draft-store.ts';
import { lackOfDraft } from './refresh-lacks.ts';

export type OpenDraft = { facts: AgreementFacts; content: DraftContent };
export type OpenOutcome =
  | { ok: true; draft: OpenDraft }
  /** `not_found` also when the actor does not reach its Mkb-route. */
  | { ok: false; fault: 'not_found' | 'not_draft' };

/** A draft as the wizard works on it. `lock` holds it until the transaction ends. */
export async function openDraft(
  { tx, actor }: Pick<Act, 'tx' | 'actor'>,
  agreementId: string,
  options: { lock?: boolean } = {},
): Promise<OpenOutcome> {
  const stored = await selectOptionalAgreement(tx, agreementId, options);
  if (!stored || !can.edit(actor, stored.facts)) return { ok: false, fault: 'not_found' };
  const { facts, agreement } = stored;
  if (agreement.state !== 'draft') return { ok: false, fault: 'not_draft' };
  const { companyId, workplaceId } = facts;
  const signers = await selectDraftSigners(tx, agreementId);
  return { ok: true, draft: { facts, content: { terms: agreement.terms, signers, companyId, workplaceId } } };
}

/** Saves what a step of the wizard made of a locked draft, and notes which parts changed. Nothing happens when nothing did. */
export async function saveDraft(act: Act, { facts, content: before }: OpenDraft, after: DraftContent): Promise<void> {
  const { tx, actor, now, deps } = act;
  const changed = changes(before, after);
  if (changed === null) return;
  const { terms, companyId, workplaceId } = after;
  const { id, revision, cohortId, language } = facts;
  const lacks = await lackOfDraft(tx, act.today, facts, after);
  if (!(await updateDraft(tx, id, revision, { terms, companyId, workplaceId, cohortId, language, lacks }, now)))
    throw new Error(`draft ${id} was saved without its lock`);
  if ('signers' in changed.after) {
    const by = { name: actor.name, newId: deps.newId, now };
    await replaceSigners(tx, { institutionId: actor.institutionId, id }, after.signers, by);
  }
  await audit(act, { action: 'agreement.draft_changed', subjectKind: 'agreement', subjectId: id, ...changed });
}

/** Changes a draft in one go, for callers that are no wizard. */
export async function changeDraft(
  act: Act,
  agreementId: string,
  change: (content: DraftContent) => DraftContent,
): Promise<OpenOutcome> {
  const opened = await openDraft(act, agreementId, { lock: true });
  if (!opened.ok) return opened;
  const content = change(opened.draft.content);
  await saveDraft(act, opened.draft, content);
  return { ok: true, draft: { ...opened.draft, content } };
}

type Parts = Record<string, unknown>;

/** The parts that differ, as they were and as they are; null when none does. */
function changes(before: DraftContent, after: DraftContent): { before: Parts; after: Parts } | null {
  const [old, fresh] = [parts(before), parts(after)];
  const names = Object.keys(fresh).filter((name) => stableJson(old[name] ?? null) !== stableJson(fresh[name] ?? null));
  if (names.length === 0) return null;
  const pick = (from: Parts): Parts => Object.fromEntries(names.map((name) => [name, from[name]]));
  return { before: pick(old), after: pick(fresh) };
}

function parts({ terms, signers, companyId, workplaceId }: DraftContent): Parts {
  const { parties, clauseTemplate, ...rest } = terms;
  return { ...rest, ...parties, clauses: clauseTemplate?.templateVersion, signers, companyId, workplaceId };
}
