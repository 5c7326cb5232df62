import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { type AuditBy, recordAudit } from '../../platform/audit/audit.ts';
import { changedParts } from '../../platform/audit/changed-parts.ts';
import type { Tx } from '../../platform/db/db.ts';
import { fingerprint } from '../../platform/http/fingerprint.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { noteFigures } from '../companies/index.ts';
import { deleteDraft, type OwnContact, selectOwnFacts, writeFunction, writePhone } from './own-company-store.ts';
import { insertProposal } from './proposal-store.ts';
import { type AtOnce, type Change, type OwnFacts, pick, splitFacts } from './rules/proposal.ts';

/** Somebody of a company who came by a link: a proven contact of one company, in the transaction of the hogeschool. */
export type Own = {
  tx: Tx;
  institutionId: string;
  taskLinkId: string;
  contact: OwnContact;
  now: Date;
  lang: Lang;
  deps: { newId: () => string };
};

export type SavedOwnData =
  | { ok: true; changed: boolean; proposed: number }
  /** Somebody saved since the form was filled; nothing is written. */
  | { ok: false; fault: 'changed_meanwhile'; stored: OwnFacts };

/** Writes what is harmless at once, and keeps the rest as proposals. `explanation` is what the company says besides, '' for nothing. */
export async function saveOwnData(own: Own, typed: OwnFacts, explanation: string, seen: string): Promise<SavedOwnData> {
  const { tx, contact, taskLinkId } = own;
  const stored = await selectOwnFacts(tx, contact.companyId, { lock: true });
  if (!stored) throw new Error('a contact without a company');
  if (fingerprint(stored) !== seen) return { ok: false, fault: 'changed_meanwhile', stored };
  const { atOnce, waits } = splitFacts(stored, typed);
  if (atOnce) {
    await writeAtOnce(own, stored, atOnce);
    await note(own, 'company.data_changed', changedParts(pick(stored, keysOf(atOnce)), atOnce));
  }
  const other: Change[] = explanation === '' ? [] : [{ kind: 'other', before: {}, after: {} }];
  for (const change of [...waits, ...other])
    await propose(own, change, null, change.kind === 'other' ? explanation : '');
  await deleteDraft(tx, taskLinkId);
  return { ok: true, changed: atOnce !== null, proposed: waits.length + other.length };
}

async function writeAtOnce(own: Own, stored: OwnFacts, { phone, ...figures }: AtOnce): Promise<void> {
  const { tx, institutionId, contact, now } = own;
  const { companyId } = contact;
  await writePhone(tx, companyId, phone);
  if (changedParts(pick(stored, keysOf(figures)), figures))
    await noteFigures(tx, { institutionId, companyId }, figures, { today: dateInNetherlands(now), now });
}

/** What somebody says of a colleague, or of themselves: the function at once; who signs, and their address, waits. */
export async function saveColleague(
  own: Own,
  colleague: OwnContact,
  typed: { functionTitle: string; signs: boolean; email: string | null },
): Promise<{ changed: boolean; proposed: number }> {
  const { functionTitle, signs, email } = typed;
  const changed = changedParts({ functionTitle: colleague.functionTitle }, { functionTitle });
  if (changed) {
    await writeFunction(own.tx, colleague.id, functionTitle);
    const contactId = { contactId: colleague.id };
    await note(own, 'company.data_changed', {
      before: { ...contactId, ...changed.before },
      after: { ...contactId, ...changed.after },
    });
  }
  if (signs === colleague.signs && email === colleague.email) return { changed: changed !== null, proposed: 0 };
  const before = { name: colleague.name, signs: colleague.signs, email: colleague.email };
  await propose(own, { kind: 'signer', before, after: { name: colleague.name, signs, email } }, colleague.id, '');
  return { changed: changed !== null, proposed: 1 };
}

/** Somebody who is not known yet, and will sign for the company. */
export async function proposeSigner(
  own: Own,
  signer: { name: string; email: string; functionTitle: string },
): Promise<void> {
  await propose(own, { kind: 'signer', before: {}, after: { ...signer, signs: true } }, null, '');
}

async function propose(own: Own, change: Change, contactId: string | null, explanation: string): Promise<void> {
  const { tx, institutionId, contact, now, lang, deps } = own;
  const id = deps.newId();
  const { companyId, name, email } = contact;
  await insertProposal(tx, institutionId, {
    ...{ id, companyId, contactId, explanation, name, email: email ?? '', language: lang, proposedAt: now },
    ...change,
  });
  const { before, after, kind } = change;
  const said = explanation === '' ? {} : { explanation };
  await note(own, 'company.proposed', { before, after: { proposalId: id, kind, ...after, ...said } });
}

async function note(own: Own, action: string, change: { before: unknown; after: unknown } | null): Promise<void> {
  if (!change) return;
  const by: AuditBy = { kind: 'signer', id: own.contact.personId, name: own.contact.name };
  const subject = { subjectKind: 'company', subjectId: own.contact.companyId };
  await recordAudit(own.tx, own.institutionId, by, own.now, { action, ...subject, ...change });
}

const keysOf = <T extends object>(values: T) => Object.keys(values) as (keyof T & keyof OwnFacts)[];
