export { type Act, audit } from './act.ts';
export { type InstitutionFace, type RoleChoice, selectInstitutions, selectRoleChoices } from './actor-store.ts';
export { writeCookie } from './cookies.ts';
export type { Deps } from './deps.ts';
export { MessagePage } from './layout.tsx';
export type { PublicRequest, StaffRequest, TaskRequest } from './request.tsx';
export { texts as shellTexts } from './texts.ts';
export type { View } from './view.ts';
export { Web } from './web.tsx';
