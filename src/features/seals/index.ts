export { carrySealKeys } from './carry-keys.ts';
export { sealQueue, selfMakeCertificate } from './change-certificate.ts';
export { type CheckedFile, type CheckedSeal, checkFile, checkSeals, fileFault } from './check-file.ts';
export { mountAgreementCheck } from './check-pages.tsx';
export { noteOutcome, type SealParts, sealDocument } from './seal-document.ts';
export { mountSeals } from './seal-pages.tsx';
export { deleteWait, lockWait } from './seal-store.ts';
export { sealTasks } from './seal-tasks.ts';
export { texts as sealTexts } from './texts.ts';
