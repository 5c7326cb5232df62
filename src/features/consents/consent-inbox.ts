import { paths } from '../../paths.ts';
import type { InboxSource, InboxWords } from '../inbox/index.ts';
import { consentPurpose } from './ask-consent.ts';
import { selectConsent } from './consent-store.ts';
import { texts } from './texts.ts';

/** The question whether a company may see results. Whoever opened it has seen it: a no leaves nothing to do. */
export const consentInbox: InboxSource = {
  purpose: consentPurpose,
  minutes: 1,
  path: () => paths.linkedConsents(),
  async describe(tx, links, lang) {
    const words = new Map<string, InboxWords>();
    for (const { id, subjectId, pressedAt } of links) {
      const view = pressedAt ? null : await selectConsent(tx, subjectId);
      if (view?.companyName && !view.consentId && view.state === 'concluded')
        words.set(id, { what: texts[lang].question(view.companyName), detail: '' });
    }
    return words;
  },
};
