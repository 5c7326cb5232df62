export { askCompany } from './ask-company.ts';
export { companyDataInbox } from './company-data-inbox.ts';
export { companyDataMail } from './company-data-mail.ts';
export { selectColleagues, selectOwnFacts } from './own-company-store.ts';
export { companyDataCard, mountCompanyProposals } from './proposal-pages.tsx';
export { proposalTasks } from './proposal-tasks.ts';
export { saveOwnData } from './save-own-data.ts';
