import { paths } from '../../paths.ts';
import type { Web } from '../../shell/index.ts';
import { mountLinkDoor } from '../../shell/link-door.tsx';
import { linkTexts } from './link-texts.ts';
import { selectOffer } from './offer-store.ts';
import { isWriting } from './rules/offer.ts';
import { offerPurpose, questionPurpose, sendLink } from './send-link.ts';
import { selectTaskQuestion } from './task-question-store.ts';
import { selectProfile } from './workplace-store.ts';

/** The links that companies get: to tick tasks, and to offer a workplace. */
export function mountWorkplaceLinks(web: Web): void {
  mountLinkDoor(web, {
    path: paths.taskQuestionLink,
    purpose: questionPurpose,
    words: (lang) => linkTexts[lang].tasks,
    next: () => paths.linkedTasks(),
    renew: {
      path: paths.taskQuestionRenew,
      async send(renewing, link) {
        const question = await selectTaskQuestion(renewing.tx, link.subjectId);
        const workplace = question && (await selectProfile(renewing.tx, question.workplaceId));
        // Who got another address since, gets nothing at the old one.
        if (!workplace || question.answeredAt || question.email !== link.email) return;
        await sendLink(renewing, {
          kind: 'task_question',
          purpose: questionPurpose,
          subjectId: link.subjectId,
          recipient: link.email,
          recipientName: question.personName,
          subject: linkTexts.nl.tasks.mailSubject(workplace.functionTitle),
        });
      },
    },
  });
  mountLinkDoor(web, {
    path: paths.offerLink,
    purpose: offerPurpose,
    words: (lang) => linkTexts[lang].offer,
    next: () => paths.linkedOffer(),
    renew: {
      path: paths.offerRenew,
      async send(renewing, link) {
        const offer = await selectOffer(renewing.tx, link.subjectId);
        if (!offer || !isWriting(offer.state) || offer.email !== link.email) return;
        await sendLink(renewing, {
          kind: 'workplace_offer',
          purpose: offerPurpose,
          subjectId: link.subjectId,
          recipient: link.email,
          recipientName: offer.personName,
          subject: linkTexts.nl.offer.mailSubject(offer.companyName),
        });
      },
    },
  });
}
