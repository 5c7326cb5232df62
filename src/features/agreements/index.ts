export { agreementMail } from './agreement-mail.ts';
export { makeAgreementPdf } from './agreement-pdf-job.ts';
export { pdfQueue } from './agreement-pdf-queue.ts';
export { agreementTasks } from './agreement-tasks.ts';
export { mountAgreements } from './mount-agreements.ts';
export { sendAgreement } from './send-agreement.ts';
export { endAgreement, takeBackAgreement, withdrawAgreement } from './stop-agreement.ts';
