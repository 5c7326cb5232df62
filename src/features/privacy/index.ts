export { applyRetention, retentionCron, retentionQueue } from './apply-retention.ts';
export { askRequest } from './ask-request.ts';
export { mountPrivacy } from './mount-privacy.ts';
export { privacyPurpose, sessionLifetimeMs } from './privacy-link.ts';
export { privacyMail } from './privacy-mail.ts';
export { privacyTasks } from './privacy-tasks.ts';
export { selectRetentions } from './retention-store.ts';
export { shift } from './rules/period.ts';
