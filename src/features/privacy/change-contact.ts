import { changedParts } from '../../platform/audit/changed-parts.ts';
import { type Act, audit } from '../../shell/index.ts';
import { type PrivacyContact, selectPrivacyContact, upsertPrivacyContact } from './contact-store.ts';

/** Sets whom people can ask about privacy; the log gets a line when that changed. */
export async function changePrivacyContact(act: Act, contact: PrivacyContact): Promise<void> {
  const { institutionId } = act.actor;
  const changed = changedParts(await selectPrivacyContact(act.tx, institutionId), contact);
  await upsertPrivacyContact(act.tx, institutionId, contact);
  if (changed)
    await audit(act, {
      action: 'privacy_contact.changed',
      subjectKind: 'institution',
      subjectId: institutionId,
      ...changed,
    });
}
