import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import type { Tx } from '../../platform/db/db.ts';
import { mintTaskToken, selectTaskLink } from '../../platform/identity/task-links.ts';
import type { MailRenderer } from '../../platform/mail/outbox.ts';
import { companyDataMailKind } from './company-data-link.ts';
import { decisionMailKind } from './decide-proposal.ts';
import { selectLinkedContact, selectOwnFacts } from './own-company-store.ts';
import { selectProposalById } from './proposal-store.ts';
import { texts } from './texts.ts';

/** The mails about the data of a company: the question with its link, and what came of a proposal. */
export const companyDataMail = (publicUrl: string): Record<string, MailRenderer> => ({
  // Cancelled when the address is no contact (any more), so that only the own mailbox learns whether it is known.
  [companyDataMailKind]: async (tx, mail, { now }) => {
    const link = mail.taskLinkId ? await selectTaskLink(tx, mail.taskLinkId) : null;
    if (!link || link.closedAt) return null;
    const contact = await selectLinkedContact(tx, link.subjectId, link.email, dateInNetherlands(now));
    const company = contact && (await selectOwnFacts(tx, contact.companyId));
    if (!company) return null;
    const institution = await institutionOf(tx, mail.institutionId);
    const token = await mintTaskToken(tx, mail.institutionId, link.id, now);
    const t = texts[mail.language];
    const institutionSlug = institution.slug;
    return {
      heading: t.mailHeading(company.name),
      paragraphs: [t.mailBody(institution.name, company.name), t.mailHow],
      button: { label: t.mailButton, url: publicUrl + paths.companyDataLink({ institutionSlug, token }) },
      notes: [t.mailLater(publicUrl + paths.companyDataAsk({ institutionSlug }))],
    };
  },
  [decisionMailKind]: async (tx, mail) => {
    const proposal = await selectProposalById(tx, mail.subjectId);
    if (proposal?.outcome !== 'accepted' && proposal?.outcome !== 'refused') return null;
    const { slug, contactName, contactEmail } = await institutionOf(tx, mail.institutionId);
    const t = texts[mail.language];
    const { outcome, kind, companyName, reason } = proposal;
    return {
      heading: t.decisionSubject[outcome],
      paragraphs: [
        t.decisionBody[outcome](t.kinds[kind], companyName),
        ...(reason === '' ? [] : [t.decisionReason(reason)]),
      ],
      notes: [
        ...(contactEmail === '' ? [] : [t.decisionContact(contactName, contactEmail)]),
        t.mailLater(publicUrl + paths.companyDataAsk({ institutionSlug: slug })),
      ],
    };
  },
});

const institutionOf = (tx: Tx, id: string) =>
  tx
    .selectFrom('institution')
    .select(['slug', 'name', 'contactName', 'contactEmail'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
