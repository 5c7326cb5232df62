export { mountAuditLog } from './audit-log-pages.tsx';
