export { addPerson } from './add-person.ts';
export { giveRole } from './give-role.ts';
export { invitationMail } from './invitation-mail.ts';
export { invitationKind } from './invitation-store.ts';
export { mountPeople } from './people-pages.tsx';
export { insertRole } from './people-store.ts';
export { findCompanies } from './reach-store.ts';
