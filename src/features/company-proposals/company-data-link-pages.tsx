import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { withinRate } from '../../platform/identity/rate-limit.ts';
import { keyedHash } from '../../platform/identity/tokens.ts';
import { clientAddress } from '../../shell/client-address.ts';
import { findInstitution, type PublicRequest, type Web } from '../../shell/index.ts';
import { mountLinkDoor } from '../../shell/link-door.tsx';
import { addressForm } from './company-data-forms.ts';
import { companyDataPurpose, mailCompanyData } from './company-data-link.ts';
import { selectContactsWithAddress, selectLinkedContact } from './own-company-store.ts';
import { texts } from './texts.ts';
import { AskedPage, AskPage } from './views/ask-views.tsx';

type SlugRequest = PublicRequest<{ institutionSlug: string }>;

/** The door behind the mailed link, and the page on which a contact asks for one. */
export function mountCompanyDataLinks(web: Web): void {
  mountLinkDoor(web, {
    path: paths.companyDataLink,
    purpose: companyDataPurpose,
    words: (lang) => texts[lang],
    next: () => paths.linkedCompany(),
    elsewhere: (institutionSlug) => paths.companyDataAsk({ institutionSlug }),
    renew: {
      path: paths.companyDataLinkRenew,
      async send({ tx, institutionId, now, deps }, link) {
        const contact = await selectLinkedContact(tx, link.subjectId, link.email, dateInNetherlands(now));
        if (contact?.email)
          await mailCompanyData({ tx, institutionId, now, deps }, { ...contact, email: contact.email }, 'nl');
      },
    },
  });
  web.open.get(paths.companyDataAsk, (r) => showAsk(r, new FormState()));
  web.open.post(paths.companyDataAsk, ask);
  web.open.get(paths.companyDataAsked, async (r) => {
    const institution = await findInstitution(r.deps, r.params.institutionSlug);
    if (!institution) return r.notFound();
    const mailWorks = await r.deps.mailWorks();
    return r.page(
      { title: texts[r.lang].askedTitle, width: 'narrow' },
      <AskedPage lang={r.lang} slug={institution.slug} mailWorks={mailWorks} />,
    );
  });
}

async function showAsk(r: SlugRequest, form: FormState, status?: 422 | 429): Promise<Response> {
  const institution = await findInstitution(r.deps, r.params.institutionSlug);
  if (!institution) return r.notFound();
  const { slug, name } = institution;
  const mailWorks = await r.deps.mailWorks();
  return r.page(
    { title: texts[r.lang].askTitle, width: 'narrow' },
    <AskPage lang={r.lang} institution={name} {...{ slug, form, mailWorks }} />,
    status,
  );
}

async function ask(r: SlugRequest): Promise<Response> {
  const institution = await findInstitution(r.deps, r.params.institutionSlug);
  if (!institution) return r.notFound();
  const parsed = parseForm(addressForm(r.lang), r.form);
  if (!parsed.ok) return showAsk(r, parsed.form, 422);
  const { email } = parsed.value;
  const { now, today, deps, lang } = r;
  const key = (text: string) => keyedHash(deps.secretKey, 'rate', text);
  const allowed = await deps.db.asIdentity(async (tx) => {
    const perAddress = { hits: 3, seconds: 3600 };
    const byAddress = await withinRate(tx, key(`company data ${institution.id} ${email}`), perAddress, now);
    const from = key(`company data from ${clientAddress(r.c, deps)}`);
    return (await withinRate(tx, from, { hits: 20, seconds: 3600 }, now)) && byAddress;
  });
  if (!allowed) return showAsk(r, parsed.form.with({ email: texts[lang].askTooOften }), 429);
  await deps.db.inInstitution(institution.id, async (tx) => {
    const known = await selectContactsWithAddress(tx, email, today);
    // Of an unknown address as much is written, and the mail is cancelled when it would leave: the page takes as long for both.
    const contacts = known.length > 0 ? known : [{ id: deps.newId(), name: '' }];
    for (const { id, name } of contacts)
      await mailCompanyData({ tx, institutionId: institution.id, now, deps }, { id, email, name }, lang);
  });
  return r.redirect(paths.companyDataAsked({ institutionSlug: institution.slug }));
}
