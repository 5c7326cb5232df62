import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { hashToken, mintToken } from '../../src/platform/identity/tokens.ts';
import type { PlannedAgreement, PlannedSignature } from './agreement-plan.ts';
import type { LoggedAct } from './audit-rows.ts';
import { hex, insertRows, type Row } from './insert-rows.ts';

const someBytes = hex(Buffer.alloc(32, 7));
const minutes = (at: Date, count: number): Date => new Date(at.getTime() + count * 60_000);

/** Writes who signs, with everything that asking and signing leaves behind: addresses, links, codes, signatures, mail. Gives what belongs in the log. */
export async function insertSigners(
  client: pg.Client,
  institutionId: string,
  planned: readonly PlannedAgreement[],
): Promise<LoggedAct[]> {
  const tables: Record<string, Row[]> = {
    signer: [],
    signer_address: [],
    task_link: [],
    task_link_token: [],
    mail: [],
    signing_code: [],
    signature: [],
  };
  const add = (table: string, row: Row) => tables[table]?.push({ institution_id: institutionId, ...row });
  const acts: LoggedAct[] = [];
  for (const agreement of planned) {
    acts.push(staffAct(agreement, 'agreement.drafted', agreement.createdAt));
    if (agreement.sentAt) acts.push(staffAct(agreement, 'agreement.sent', agreement.sentAt));
    for (const [position, signer] of agreement.signers.entries()) {
      add('signer', {
        id: signer.signerId,
        agreement_id: agreement.id,
        party: signer.party,
        position,
        person_id: signer.personId,
        name: signer.name,
        function_title: '',
        email: signer.email,
        shared_email_reason: '',
        created_at: agreement.createdAt,
      });
      const by = { set_by_name: agreement.createdBy.name, at: agreement.createdAt };
      add('signer_address', { id: randomUUID(), signer_id: signer.signerId, email: signer.email, ...by });
      if (agreement.sentAt) addAsked(add, agreement, signer, agreement.sentAt);
      if (agreement.sentAt && signer.signedAt) {
        addSigned(add, agreement, signer, signer.signedAt);
        acts.push(staffAct(agreement, 'agreement.signed', signer.signedAt));
      }
    }
  }
  for (const [table, rows] of Object.entries(tables)) await insertRows(client, table, rows);
  return acts;
}

type Add = (table: string, row: Row) => void;

function staffAct({ id, reference, createdBy }: PlannedAgreement, action: string, at: Date): LoggedAct {
  const actor = { actorKind: 'staff' as const, actorId: createdBy.id, actorName: createdBy.name };
  return { ...actor, at, action, subjectId: id, after: { reference } };
}

function addAsked(add: Add, agreement: PlannedAgreement, signer: PlannedSignature, at: Date): void {
  add('task_link', {
    id: signer.taskLinkId,
    purpose: 'sign',
    subject_id: signer.signerId,
    email: signer.email,
    created_at: at,
    expires_at: new Date(at.getTime() + 60 * 86_400_000),
    pressed_at: signer.signedAt,
    closed_at: signer.signedAt,
    closed_reason: signer.signedAt && 'done',
  });
  add('task_link_token', {
    token_hash: hex(hashToken(mintToken())),
    task_link_id: signer.taskLinkId,
    minted_at: minutes(at, 1),
  });
  addMail(add, agreement, signer, 'signing_request', at);
}

function addMail(add: Add, agreement: PlannedAgreement, signer: PlannedSignature, kind: string, at: Date): void {
  add('mail', {
    id: randomUUID(),
    kind,
    recipient: signer.email,
    recipient_name: signer.name,
    language: 'nl',
    subject: `Overeenkomst ${agreement.reference}`,
    subject_kind: 'signer',
    subject_id: signer.signerId,
    task_link_id: signer.taskLinkId,
    state: 'accepted',
    attempts: 1,
    created_at: at,
    accepted_at: minutes(at, 1),
  });
}

function addSigned(add: Add, agreement: PlannedAgreement, signer: PlannedSignature, at: Date): void {
  const codeId = randomUUID();
  add('signing_code', {
    id: codeId,
    signer_id: signer.signerId,
    agreement_text_id: agreement.textId,
    browser_hash: someBytes,
    requested_at: minutes(at, -3),
    code_hash: someBytes,
    expires_at: minutes(at, 7),
    tries: 0,
    verified_at: minutes(at, -1),
  });
  add('signature', {
    id: randomUUID(),
    agreement_id: agreement.id,
    agreement_text_id: agreement.textId,
    signer_id: signer.signerId,
    name: signer.name,
    function_title: signer.party === 'student' ? '' : 'directeur',
    email: signer.email,
    declared_authority: true,
    signing_code_id: codeId,
    signed_at: at,
  });
  if (agreement.concludedAt) addMail(add, agreement, signer, 'agreement_concluded', agreement.concludedAt);
}
