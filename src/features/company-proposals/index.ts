export { companyDataMail } from './company-data-mail.ts';
export { companyDataCard, mountCompanyProposals } from './proposal-pages.tsx';
export { proposalTasks } from './proposal-tasks.ts';
