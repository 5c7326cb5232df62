export { changeSettings } from './change-settings.ts';
export { mountInstitution } from './institution-pages.tsx';
export { type InstitutionContact, selectInstitutionContact, selectInstitutionSettings } from './institution-store.ts';
export { mountOwnWords } from './own-words-pages.tsx';
export { type RoleNames, selectRoleNames } from './role-names.ts';
export { ContactLine } from './views/contact-line.tsx';
export { ManageTabs } from './views/manage-tabs.tsx';
