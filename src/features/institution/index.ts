export { mountInstitution } from './institution-pages.tsx';
export { type RoleNames, selectRoleNames } from './role-names.ts';
export { ManageTabs } from './views/manage-tabs.tsx';
