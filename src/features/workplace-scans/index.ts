export { companyScansCard, scanRequirementCard } from './card-pages.tsx';
export { mountWorkplaceScans } from './mount-workplace-scans.ts';
export { remindParties, scanReminderCron, scanReminderQueue } from './remind-parties.ts';
export { type AboutAgreement, type ScanOfAgreement, scanOfAgreement } from './scan-of-agreement.ts';
export { scanMail } from './scan-mail.ts';
export { scanTasks } from './scan-tasks.ts';
export { AgreementScanCard, ScanNotice } from './views/agreement-scan.tsx';
export { scanWatchCron, scanWatchQueue, watchScans } from './watch-scans.ts';
