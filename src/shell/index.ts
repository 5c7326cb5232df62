export { type Act, audit, staff } from './act.ts';
export {
  type InstitutionFace,
  type RoleChoice,
  selectActorOfRole,
  selectInstitutions,
  selectRoleChoices,
} from './actor-store.ts';
export { writeCookie } from './cookies.ts';
export type { Deps } from './deps.ts';
export { attachment, fileResponse } from './file-response.ts';
export { findInstitution, institutionOfVisitor } from './find-institution.ts';
export { MessagePage } from './layout.tsx';
export type { PublicRequest, StaffRequest, TaskRequest } from './request.tsx';
export { brandLogo, housePreviewAddress } from './static.ts';
export { texts as shellTexts } from './texts.ts';
export type { View } from './view.ts';
export { Web } from './web.tsx';
