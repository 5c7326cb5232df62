import { paths } from '../../paths.ts';
import type { InboxSource, InboxWords } from '../inbox/index.ts';
import { linkTexts } from './link-texts.ts';
import { selectOffer } from './offer-store.ts';
import { isWriting } from './rules/offer.ts';
import { offerScreens, screenToGoOn } from './rules/offer-screens.ts';
import { offerPurpose } from './send-link.ts';
import { selectWorkTasks } from './work-task-store.ts';

/** A workplace to offer, or one that came back with a question: the next step of it. */
export const offerInbox: InboxSource = {
  purpose: offerPurpose,
  minutes: 2,
  path: () => paths.linkedOffer(),
  async describe(tx, links, lang) {
    const t = linkTexts[lang];
    const words = new Map<string, InboxWords>();
    for (const { id, subjectId, email } of links) {
      const offer = await selectOffer(tx, subjectId);
      if (!offer || !isWriting(offer.state) || offer.email !== email) continue;
      if (offer.state === 'returned') {
        words.set(id, { what: t.offer.returnedHeading, detail: offer.content.functionTitle ?? offer.mkbRouteName });
        continue;
      }
      const tasks = await selectWorkTasks(tx, offer.mkbRouteId);
      const screens: string[] = offerScreens(tasks);
      const at = screens.indexOf(screenToGoOn(offer.content, tasks)) + 1;
      words.set(id, {
        what: t.offer.inbox(offer.companyName),
        detail: `${t.steps(at, screens.length)} · ${offer.mkbRouteName}`,
      });
    }
    return words;
  },
};
