export { changeSettings } from './change-settings.ts';
export { mountInstitution } from './institution-pages.tsx';
export { selectInstitutionSettings } from './institution-store.ts';
export { type RoleNames, selectRoleNames } from './role-names.ts';
export { ManageTabs } from './views/manage-tabs.tsx';
