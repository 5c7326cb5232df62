export { mountInbox } from './inbox-pages.tsx';
export type { InboxSource, InboxWords, OpenLink } from './inbox-source.ts';
export { mailboxCodeQueue, sendMailboxCode } from './send-mailbox-code.ts';
export { texts as inboxTexts } from './texts.ts';
