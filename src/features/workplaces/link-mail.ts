import { paths } from '../../paths.ts';
import type { Tx } from '../../platform/db/db.ts';
import { mintTaskToken, selectTaskLink } from '../../platform/identity/task-links.ts';
import type { MailContent } from '../../platform/mail/compose.ts';
import type { MailRenderer, QueuedMail } from '../../platform/mail/outbox.ts';
import { selectRouteOutcomes } from './design-store.ts';
import { linkTexts } from './link-texts.ts';
import { selectOffer } from './offer-store.ts';
import { isWriting } from './rules/offer.ts';
import { selectTaskQuestion } from './task-question-store.ts';
import { selectProfile } from './workplace-store.ts';

type LinkPath = typeof paths.taskQuestionLink | typeof paths.offerLink;

/** The mails to companies; each is cancelled when it is not needed any more before it could leave. */
export const workplaceMail = (publicUrl: string): Record<string, MailRenderer> => ({
  task_question: async (tx, mail, { now }) => {
    const question = await selectTaskQuestion(tx, mail.subjectId);
    if (!question || question.answeredAt || !(await isLinkOpen(tx, mail))) return null;
    const [workplace, route] = await Promise.all([
      selectProfile(tx, question.workplaceId),
      selectRouteOutcomes(tx, question.mkbRouteId),
    ]);
    if (!workplace || !route) return null;
    const t = linkTexts[mail.language].tasks;
    const { name, url } = await linkOf(tx, mail, paths.taskQuestionLink, publicUrl, now);
    return {
      heading: t.mailHeading,
      paragraphs: [t.mailBody(name, workplace.functionTitle, route.mkbRouteName), t.mailFree],
      button: { label: t.mailButton, url },
      notes: [t.mailNote],
    };
  },
  workplace_offer: async (tx, mail, { now }) => {
    const offer = await selectOffer(tx, mail.subjectId);
    if (!offer || !isWriting(offer.state) || !(await isLinkOpen(tx, mail))) return null;
    const t = linkTexts[mail.language].offer;
    const { name, url } = await linkOf(tx, mail, paths.offerLink, publicUrl, now);
    return {
      heading: t.mailHeading,
      paragraphs: [t.mailBody(name, offer.mkbRouteName), t.mailFree],
      button: { label: t.mailButton, url },
      notes: [t.mailNote],
    };
  },
  workplace_offer_returned: async (tx, mail, { now }) => {
    const offer = await selectOffer(tx, mail.subjectId);
    if (offer?.state !== 'returned' || !(await isLinkOpen(tx, mail))) return null;
    const t = linkTexts[mail.language].offer;
    const { name, url } = await linkOf(tx, mail, paths.offerLink, publicUrl, now);
    return {
      heading: t.returnedHeading,
      paragraphs: [t.returnedBody(name, offer.content.functionTitle ?? ''), offer.reason ?? ''],
      button: { label: t.returnedButton, url },
      notes: [t.mailNote],
    };
  },
  workplace_offer_accepted: async (tx, mail): Promise<MailContent | null> => {
    const offer = await selectOffer(tx, mail.subjectId);
    if (offer?.state !== 'accepted') return null;
    const t = linkTexts[mail.language].offer;
    const { name } = await institutionOf(tx, mail);
    return { heading: t.acceptedHeading, paragraphs: [t.acceptedBody(name, offer.content.functionTitle ?? '')] };
  },
});

async function isLinkOpen(tx: Tx, { taskLinkId }: QueuedMail): Promise<boolean> {
  const link = taskLinkId ? await selectTaskLink(tx, taskLinkId) : null;
  return link !== null && link.closedAt === null;
}

const institutionOf = (tx: Tx, { institutionId }: QueuedMail) =>
  tx.selectFrom('institution').select(['slug', 'name']).where('id', '=', institutionId).executeTakeFirstOrThrow();

async function linkOf(tx: Tx, mail: QueuedMail, path: LinkPath, publicUrl: string, now: Date) {
  const { slug, name } = await institutionOf(tx, mail);
  const token = await mintTaskToken(tx, mail.institutionId, mail.taskLinkId ?? '', now);
  return { name, url: publicUrl + path({ institutionSlug: slug, token }) };
}
