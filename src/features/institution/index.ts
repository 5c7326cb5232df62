export { mountInstitution } from './institution-pages.tsx';
export { type RoleNames, selectRoleNames } from './role-names.ts';
export { ManageTabs } from './views/manage-tabs.tsx';
export { changeSettings } from './change-settings.ts';
export { selectInstitutionSettings } from './institution-store.ts';
