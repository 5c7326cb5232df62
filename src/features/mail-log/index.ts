export { mountMailLog } from './mail-log-pages.tsx';
export type { MailState } from './mail-log-store.ts';
export { MailStateBadge } from './views/mail-state-badge.tsx';
