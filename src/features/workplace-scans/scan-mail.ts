import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { mintTaskToken, selectTaskLink } from '../../platform/identity/task-links.ts';
import type { MailRenderer } from '../../platform/mail/outbox.ts';
import { mailTexts } from './mail-texts.ts';
import { mailKinds, type ScanMailKind } from './rules/task-purpose.ts';
import { selectPartOf, selectScanContact } from './scan-contact-store.ts';
import { type StoredPart, type StoredScan, selectOptionalScan } from './scan-store.ts';

/** The mails of a scan by kind. All are about a part; one that is not needed any more when it could leave is cancelled. */
export const scanMail = (publicUrl: string): Record<string, MailRenderer> =>
  Object.fromEntries(mailKinds.map((kind) => [kind, rendererOf(publicUrl, kind)]));

const rendererOf =
  (publicUrl: string, kind: ScanMailKind): MailRenderer =>
  async (tx, mail, { now }) => {
    const link = mail.taskLinkId ? await selectTaskLink(tx, mail.taskLinkId) : null;
    const of = await selectPartOf(tx, mail.subjectId);
    const stored = of && (await selectOptionalScan(tx, of.scanId, dateInNetherlands(now)));
    const part = stored?.scan.parts.find(({ id }) => id === mail.subjectId);
    if (!stored || !part || !link || link.closedAt || !isNeeded(kind, stored, part)) return null;
    const { slug } = await tx
      .selectFrom('institution')
      .select('slug')
      .where('id', '=', mail.institutionId)
      .executeTakeFirstOrThrow();
    const contact = await selectScanContact(tx, stored.facts.ownerId);
    const token = await mintTaskToken(tx, mail.institutionId, link.id, now);
    const t = mailTexts[mail.language];
    const { companyName, scanned } = stored.facts;
    return {
      heading: t[kind].heading(mail.recipientName),
      paragraphs: [t[kind].body(contact.institutionName, scanned.functionTitle, companyName)],
      button: {
        label: kind === 'scan_outcome' ? t.see : t.fillIn,
        url: publicUrl + paths.scanLink({ institutionSlug: slug, token }),
      },
      notes: [t.note, t.whomToCall(contact.name, contact.email)],
    };
  };

function isNeeded(kind: ScanMailKind, { scan }: StoredScan, part: StoredPart): boolean {
  if (kind === 'scan_outcome') return scan.state === 'concluded';
  return part.sentAt === null && (scan.state === 'asked' || scan.state === 'talk');
}
