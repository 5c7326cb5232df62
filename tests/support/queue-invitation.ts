import { queueMail } from '../../src/platform/mail/outbox.ts';
import type { Product } from '../../src/product.ts';
import type { SmallWorld } from './small-world.ts';

/** Puts a mail to somebody of this world in the queue; answers with its id. */
export async function queueInvitation(
  { db, jobs, newId }: Product['deps'],
  { institutionId, staffId }: SmallWorld,
  id = newId(),
): Promise<string> {
  await db.inInstitution(institutionId, (tx) =>
    queueMail(tx, jobs, {
      institutionId,
      id,
      kind: 'invitation',
      recipient: 'placement_office@vechtstroom.example',
      recipientName: 'Petra Bureau',
      language: 'nl',
      subject: 'Welkom',
      subjectKind: 'person',
      subjectId: staffId,
      taskLinkId: null,
      createdAt: new Date(),
    }),
  );
  return id;
}
