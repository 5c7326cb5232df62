export { invitationMail } from './invitation-mail.ts';
export { invitationKind } from './invitation-store.ts';
export { mountPeople } from './people-pages.tsx';
