import type { Lang } from '../../platform/i18n/lang.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import { type Act, audit } from '../../shell/index.ts';
import { cancelWaitingInvitations, invitationKind } from './invitation-store.ts';
import { type Person, selectRolesOf } from './people-store.ts';
import { livingRoles } from './rules/role-held.ts';
import { texts } from './texts.ts';

export type InviteOutcome = 'invited' | 'no_address' | 'no_role';

/** Queues an invitation to log in, in the language of whoever invites. One that still waits is replaced. */
export async function invitePerson(act: Act, person: Person, lang: Lang): Promise<InviteOutcome> {
  const { tx, actor, now, deps } = act;
  if (!person.email) return 'no_address';
  if (livingRoles(await selectRolesOf(tx, [person.id]), act.today).length === 0) return 'no_role';
  const institution = await tx
    .selectFrom('institution')
    .select('name')
    .where('id', '=', actor.institutionId)
    .executeTakeFirstOrThrow();
  await cancelWaitingInvitations(tx, person.id);
  await queueMail(tx, deps.jobs, {
    institutionId: actor.institutionId,
    id: deps.newId(),
    kind: invitationKind,
    recipient: person.email,
    recipientName: person.name,
    language: lang,
    subject: texts[lang].mail.subject(institution.name),
    subjectKind: 'person',
    subjectId: person.id,
    taskLinkId: null,
    createdAt: now,
  });
  await audit(act, {
    action: 'person.invited',
    subjectKind: 'person',
    subjectId: person.id,
    after: { name: person.name, email: person.email },
  });
  return 'invited';
}
