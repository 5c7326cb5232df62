import { paths } from '../../paths.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { type CompanyCard, mayEditCompany } from '../companies/index.ts';
import { askCompany } from './ask-company.ts';
import { reasonForm } from './company-data-forms.ts';
import { companyDataPurpose } from './company-data-link.ts';
import { mountCompanyDataLinks } from './company-data-link-pages.tsx';
import { mountOwnCompany } from './company-data-pages.tsx';
import { acceptProposal, type Decided, refuseProposal } from './decide-proposal.ts';
import { selectColleagues, selectOwnFacts } from './own-company-store.ts';
import { type Proposal, selectAskedContacts, selectOpenProposals, selectProposal } from './proposal-store.ts';
import type { Values } from './rules/proposal.ts';
import { texts } from './texts.ts';
import { DataCard } from './views/data-card.tsx';
import { ProposalPage, type ProposalPageProps } from './views/proposal-view.tsx';

type OfProposal = StaffRequest<{ companyId: string; proposalId: string }>;

/** What companies say about their own data: asking, proposing, and deciding. */
export function mountCompanyProposals(web: Web): void {
  web.staff.post(paths.companyAskData, ask);
  web.staff.get(paths.companyProposal, (r) => showProposal(r, new FormState()));
  web.staff.post(paths.companyProposal, async (r) => answer(r, await accept(r), texts[r.lang].accepted));
  web.staff.post(paths.companyProposalRefuse, refuse);
  mountOwnCompany(web);
  mountCompanyDataLinks(web);
}

/** On the page of a company, for whoever may change it. */
export const companyDataCard: CompanyCard = async ({ tx, actor, lang, today }, { id: companyId }) => {
  if (!mayEditCompany(actor, companyId)) return null;
  const [contacts, asked, proposals] = await Promise.all([
    selectColleagues(tx, companyId, today),
    selectAskedContacts(tx, companyId, companyDataPurpose),
    selectOpenProposals(tx, companyId),
  ]);
  return <DataCard {...{ lang, companyId, contacts, asked, proposals }} />;
};

async function ask(r: StaffRequest<{ companyId: string; contactId: string }>): Promise<Response> {
  const { companyId, contactId } = r.params;
  if (!mayEditCompany(r.actor, companyId)) return r.notFound();
  const contact = (await selectColleagues(r.tx, companyId, r.today)).find(({ id }) => id === contactId);
  const asked = await askCompany(r, companyId, contactId, 'nl');
  if (asked === 'not_found' || !contact) return r.notFound();
  const t = texts[r.lang];
  return r.redirect(
    paths.company({ companyId }),
    asked === 'asked'
      ? { tone: 'success', message: t.asked(contact.name) }
      : { tone: 'warning', message: t.noAddress(contact.name) },
  );
}

async function showProposal(r: OfProposal, form: FormState, fault?: ProposalPageProps['fault']): Promise<Response> {
  const { companyId, proposalId } = r.params;
  const proposal = mayEditCompany(r.actor, companyId) ? await selectProposal(r.tx, companyId, proposalId) : null;
  if (!proposal) return r.notFound();
  const t = texts[r.lang];
  if (proposal.outcome) return r.redirect(paths.company({ companyId }), { tone: 'info', message: t.decidedAlready });
  return r.page(
    { title: t.proposalTitle(proposal.companyName), width: 'narrow' },
    <ProposalPage lang={r.lang} {...{ proposal, form, fault }} now={await valuesNow(r, proposal)} />,
    fault || !form.ok ? 422 : 200,
  );
}

/** What stands there now, of the same fields. */
async function valuesNow({ tx, today }: OfProposal, { kind, companyId, contactId }: Proposal): Promise<Values> {
  if (kind !== 'signer') return (await selectOwnFacts(tx, companyId)) ?? {};
  const contact = (await selectColleagues(tx, companyId, today)).find(({ id }) => id === contactId);
  return contact ? { name: contact.name, signs: contact.signs, email: contact.email } : {};
}

const accept = async (r: OfProposal): Promise<Decided> =>
  mayEditCompany(r.actor, r.params.companyId)
    ? acceptProposal(r, r.params.companyId, r.params.proposalId)
    : { ok: false, fault: 'not_found' };

async function refuse(r: OfProposal): Promise<Response> {
  const { companyId, proposalId } = r.params;
  if (!mayEditCompany(r.actor, companyId)) return r.notFound();
  const parsed = parseForm(reasonForm(r.lang), r.form);
  if (!parsed.ok) return showProposal(r, parsed.form);
  return answer(r, await refuseProposal(r, companyId, proposalId, parsed.value.reason), texts[r.lang].refused);
}

async function answer(r: OfProposal, decided: Decided, done: string): Promise<Response> {
  const t = texts[r.lang];
  const back = paths.company({ companyId: r.params.companyId });
  if (decided.ok) return r.redirect(back, { tone: 'success', message: done });
  switch (decided.fault) {
    case 'not_found':
      return r.notFound();
    case 'decided_already':
      return r.redirect(back, { tone: 'info', message: t.decidedAlready });
    case 'moved':
      return r.redirect(paths.companyProposal(r.params), { tone: 'warning', message: t.moved });
    case 'contact_differs':
      return showProposal(r, new FormState(), 'contact_differs');
    case 'kvk_taken':
      return showProposal(r, new FormState(), { kvkTakenBy: decided.existing });
  }
}
