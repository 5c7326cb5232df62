export { startAddendum } from './addenda/start-addendum.ts';
export { takeEffect, takeEffectCron, takeEffectQueue } from './addenda/take-effect.ts';
export { agreementsTag, mountAgreementApi } from './agreement-api.ts';
export { signInbox } from './agreement-inbox.ts';
export {
  type AgreementLife,
  type FinishedPdf,
  selectAgreementLife,
  selectFinishedPdfs,
} from './agreement-life.ts';
export { agreementMail } from './agreement-mail.ts';
export { makeAgreementPdf } from './agreement-pdf-job.ts';
export { pdfQueue } from './agreement-pdf-queue.ts';
export { agreementTasks } from './agreement-tasks.ts';
export { doBatch } from './archive/do-batch.ts';
export { keepView } from './archive/keep-view.ts';
export { batchQueue, startBatch } from './archive/start-batch.ts';
export { remindByHand } from './ask-again.ts';
export { mountClauses } from './clauses-pages.tsx';
export { type AgreementChoice, type CreateOutcome, createAgreement } from './create-agreement.ts';
export { delegateSigning } from './delegation/delegate-signing.ts';
export { type DraftContent, type DraftSigner, fitSigners } from './draft-content.ts';
export { endAgreement } from './ending/end-agreement.ts';
export { endByDate, endByDateCron, endByDateQueue } from './ending/end-by-date.ts';
export { isOfCompany } from './list-conditions-store.ts';
export { mountAgreements } from './mount-agreements.ts';
export { recordPaperSignature } from './paper/record-paper.ts';
export { readdressSigner } from './readdress-signer.ts';
export { refreshLacks, refreshLacksCron, refreshLacksQueue } from './refresh-lacks.ts';
export { remindCron, remindQueue, remindSigners } from './reminders/remind-signers.ts';
export type { Party } from './rules/party.ts';
export { changeDraft } from './save-draft.ts';
export { sealLater } from './seal-later.ts';
export { sendAgreement } from './send-agreement.ts';
export { refuseAgreement, type SignerAct, signAgreement } from './signing/sign-agreement.ts';
export { mintSigningCode, requestCode, verifyCode } from './signing/signing-code.ts';
export { takeBackAgreement, withdrawAgreement } from './stop-agreement.ts';
export { type StudentPlace, selectStudentPlaces } from './student-places.ts';
export { mountAgreementWizard } from './wizard/wizard-pages.tsx';
