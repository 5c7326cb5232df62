export { mountAuditLog } from './audit-log-pages.tsx';
export { chainReportWords, chainTexts } from './views/chain-words.ts';
