import { signInbox } from './features/agreements/index.ts';
import { coachInbox, feedbackInbox } from './features/coaches/index.ts';
import { letterInbox } from './features/commitments/index.ts';
import { companyDataInbox } from './features/company-proposals/index.ts';
import { consentInbox } from './features/consents/index.ts';
import type { InboxSource } from './features/inbox/index.ts';
import { scanInbox } from './features/workplace-scans/index.ts';
import { offerInbox, taskQuestionInbox } from './features/workplaces/index.ts';

/** What can wait in the inbox of an address, the most urgent kind first: what others wait for goes before what can be done any day. */
export const inboxSources: readonly InboxSource[] = [
  signInbox,
  scanInbox,
  letterInbox,
  offerInbox,
  taskQuestionInbox,
  consentInbox,
  coachInbox,
  companyDataInbox,
  feedbackInbox,
];
