export { consentInbox } from './consent-inbox.ts';
export { consentMail } from './consent-mail.ts';
export { mountConsents } from './consent-pages.tsx';
export { type ConsentView, selectConsent } from './consent-store.ts';
export { ConsentCard } from './views/consent-card.tsx';
