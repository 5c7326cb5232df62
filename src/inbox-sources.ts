import { signInbox } from './features/agreements/index.ts';
import { letterInbox } from './features/commitments/index.ts';
import { companyDataInbox } from './features/company-proposals/index.ts';
import { consentInbox } from './features/consents/index.ts';
import type { InboxSource } from './features/inbox/index.ts';

/** What can wait in the inbox of an address, the most urgent kind first. */
export const inboxSources: readonly InboxSource[] = [signInbox, letterInbox, consentInbox, companyDataInbox];
