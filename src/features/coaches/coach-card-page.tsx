import { may, reachesCompany } from '../../kernel/rights.ts';
import type { CompanyCard } from '../companies/index.ts';
import { selectDeputiesOfCompany } from './deputies/deputy-store.ts';
import { CoverCard } from './views/cover-card.tsx';

/** On the page of a company: does each workplace have a coach and a deputy? */
export const coachCard: CompanyCard = async ({ tx, actor, lang, today }, company) => (
  <CoverCard
    key="coaches"
    lang={lang}
    today={today}
    company={company}
    deputies={await selectDeputiesOfCompany(tx, company.id)}
    mayEdit={may(actor, 'company.edit') && reachesCompany(actor, company.id)}
  />
);
