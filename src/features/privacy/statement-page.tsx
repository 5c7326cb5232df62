import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import {
  findInstitution,
  institutionOfVisitor,
  type PublicRequest,
  selectInstitutions,
  type Web,
} from '../../shell/index.ts';
import { selectPrivacyContact } from './contact-store.ts';
import { describeCategory } from './describe-holdings.ts';
import { selectRetentions } from './retention-store.ts';
import { categories } from './rules/category.ts';
import { texts } from './texts.ts';
import { ChooseInstitutionPage, PrivacyStatementPage } from './views/statement-view.tsx';

/** The privacy statement, made from what the product really holds; of each hogeschool its own. */
export function mountStatement(web: Web): void {
  web.open.get(paths.privacy, async (r) => {
    const own = await institutionOfVisitor(r);
    if (own) return r.redirect(paths.privacyStatement({ institutionSlug: own.slug }));
    const institutions = await r.deps.db.asIdentity(selectInstitutions);
    const t = texts[r.lang];
    return r.page(
      { title: t.statementTitle, description: t.chooseInstitutionLead },
      <ChooseInstitutionPage lang={r.lang} institutions={institutions} />,
    );
  });
  web.open.get(paths.privacyStatement, showStatement);
}

async function showStatement(r: PublicRequest<{ institutionSlug: string }>): Promise<Response> {
  const institution = await findInstitution(r.deps, r.params.institutionSlug);
  if (!institution) return r.notFound();
  const { retentions, contact } = await r.deps.db.inInstitution(institution.id, async (tx) => ({
    retentions: await selectRetentions(tx, dateInNetherlands(r.now)),
    contact: await selectPrivacyContact(tx, institution.id),
  }));
  const shown = categories.filter((category) => category !== 'demo' || r.view.isDemo);
  const t = texts[r.lang];
  return r.page(
    { title: t.statementTitle, description: t.statementLead(institution.name) },
    <PrivacyStatementPage
      lang={r.lang}
      institution={institution}
      contact={contact}
      descriptions={shown.map((category) => describeCategory(r.lang, category, retentions))}
      answer={t.period[retentions.answer.unit](retentions.answer.value)}
    />,
  );
}
