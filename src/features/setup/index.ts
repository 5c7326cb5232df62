export { addInstitution, freeSlug, type NewInstitution, slugFor } from './add-institution.ts';
export { recordInstitutionsAdded, setUpInstallation } from './set-up-installation.ts';
export { mintSetupCode } from './setup-code.ts';
export { mountSetup } from './setup-pages.tsx';
