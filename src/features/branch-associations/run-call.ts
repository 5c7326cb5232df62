import { randomBytes } from 'node:crypto';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { type MailRenderer, queueMail } from '../../platform/mail/outbox.ts';
import { type Act, audit } from '../../shell/index.ts';
import { isPresent } from '../companies/index.ts';
import { can } from './association-policy.ts';
import { selectOptionalAssociation } from './association-store.ts';
import { closeCallRow, insertCall, insertRecipients, selectCallById, selectOptionalCall } from './call-store.ts';
import { selectReachable } from './member-store.ts';
import { type AssociationContact, selectContactsOf } from './people-store.ts';
import { isOpenCall } from './rules/association.ts';
import { texts } from './texts.ts';

export const callMailKind = 'recruiting_call';

export type NewCall = { mkbRouteId: string | null; title: string; message: string; openUntil: string };

/** Makes a call, with a secret address of its own; nobody is mailed yet. Null when there is no such association. */
export async function makeCall(act: Act, associationId: string, call: NewCall): Promise<string | null> {
  if (!can.edit(act.actor) || !(await selectOptionalAssociation(act.tx, associationId))) return null;
  const id = act.deps.newId();
  const by = { createdBy: act.actor.personId, createdAt: act.now };
  const code = randomBytes(16).toString('base64url');
  await insertCall(act.tx, act.actor.institutionId, { id, branchAssociationId: associationId, code, ...call, ...by });
  await note(act, associationId, 'added', { title: call.title, openUntil: call.openUntil });
  return id;
}

/** Mails a call to the members of today and to who speaks for the association; to nobody twice. Answers how many; null when it cannot be sent. */
export async function sendCall(act: Act, associationId: string, callId: string): Promise<number | null> {
  const { tx, actor, now, deps } = act;
  const call = can.edit(actor) ? await selectOptionalCall(tx, associationId, callId) : null;
  if (!call || !isOpenCall(call, act.today)) return null;
  const [members, contacts] = await Promise.all([
    selectReachable(tx, associationId, act.today),
    selectContactsOf(tx, associationId),
  ]);
  const fresh = await insertRecipients(tx, actor.institutionId, callId, reachedBy(members, contacts, act.today), now);
  for (const { name, email } of fresh)
    await queueMail(tx, deps.jobs, {
      institutionId: actor.institutionId,
      id: deps.newId(),
      kind: callMailKind,
      recipient: email,
      recipientName: name,
      language: 'nl',
      subject: call.title,
      subjectKind: 'recruiting_call',
      subjectId: callId,
      taskLinkId: null,
      createdAt: now,
    });
  await note(act, associationId, 'sent', { title: call.title, mails: fresh.length });
  return fresh.length;
}

/** Whom a call goes to today, each address once: the members, and who speaks for the association. */
export function reachedBy(
  members: readonly { name: string; email: string }[],
  contacts: readonly AssociationContact[],
  today: IsoDate,
): { name: string; email: string }[] {
  const speakers = contacts.flatMap(({ name, email, ...dates }) =>
    email !== null && isPresent(dates, today) ? [{ name, email }] : [],
  );
  return [...new Map([...members, ...speakers].map((one) => [one.email, one])).values()];
}

export async function closeCall(act: Act, associationId: string, callId: string): Promise<boolean> {
  const call = can.edit(act.actor) ? await selectOptionalCall(act.tx, associationId, callId) : null;
  if (!call || call.closedAt) return false;
  await closeCallRow(act.tx, callId, act.now);
  await note(act, associationId, 'closed', { title: call.title });
  return true;
}

const note = (act: Act, associationId: string, what: string, after: object) =>
  audit(act, {
    action: `recruiting_call.${what}`,
    subjectKind: 'branch_association',
    subjectId: associationId,
    after,
  });

/** A call as whoever has its address finds it. */
export const openCall = (tx: Act['tx'], { associationId, callId }: { associationId: string; callId: string }) =>
  selectOptionalCall(tx, associationId, callId);

/** The public address of a call. */
export const addressOfCall = (publicUrl: string, institutionSlug: string, code: string): string =>
  publicUrl + paths.recruitingForm({ institutionSlug, code });

/** The mail to a member; cancelled when the call was closed before it could leave. */
export const callMail = (publicUrl: string): Record<string, MailRenderer> => ({
  [callMailKind]: async (tx, mail) => {
    const call = await selectCallById(tx, mail.subjectId);
    if (!call || call.closedAt) return null;
    const { slug, name } = await tx
      .selectFrom('institution')
      .select(['slug', 'name'])
      .where('id', '=', mail.institutionId)
      .executeTakeFirstOrThrow();
    const t = texts[mail.language].mail;
    return {
      heading: call.title,
      paragraphs: [...call.message.split(/\n+/).filter(Boolean), t.from(name, call.associationName)],
      button: { label: t.button, url: addressOfCall(publicUrl, slug, call.code) },
      notes: [t.passOn, t.why(call.associationName)],
    };
  },
});
