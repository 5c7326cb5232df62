import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { withinRate } from '../../platform/identity/rate-limit.ts';
import { keyedHash } from '../../platform/identity/tokens.ts';
import { clientAddress } from '../../shell/client-address.ts';
import { findInstitution, MessagePage, type PublicRequest, type Web } from '../../shell/index.ts';
import { offerForm } from './association-forms.ts';
import { type Call, selectCallByCode } from './call-store.ts';
import { isOpenCall } from './rules/association.ts';
import { takeResponse } from './take-response.ts';
import { texts } from './texts.ts';
import { OfferFormPage } from './views/offer-form-view.tsx';

type OfCode = PublicRequest<{ institutionSlug: string; code: string }>;
type Found = { institution: { id: string; slug: string; name: string }; call: Call };

/** Of one browser's address in an hour, and of one call in a day: a branch that shares an address can still answer. */
const perVisitor = { hits: 10, seconds: 3600 };
const perCall = { hits: 300, seconds: 86_400 };

/** The public address of a call: a company says that it is interested. */
export function mountPublicCalls(web: Web): void {
  web.open.get(paths.recruitingForm, async (r) => {
    const found = await findCall(r);
    return found ? show(r, found, new FormState()) : closed(r);
  });
  web.open.post(paths.recruitingForm, async (r) => {
    const found = await findCall(r);
    return found ? take(r, found) : closed(r);
  });
  web.open.get(paths.recruitingThanks, async (r) => {
    const institution = await findInstitution(r.deps, r.params.institutionSlug);
    if (!institution) return r.notFound();
    const t = texts[r.lang].form;
    return r.page(
      { title: t.thanksTitle, width: 'narrow' },
      <MessagePage title={t.thanksTitle} message={t.thanks(institution.name)} />,
    );
  });
}

async function findCall(r: OfCode): Promise<Found | null> {
  if (!/^[\w-]{22}$/.test(r.params.code)) return null;
  const institution = await findInstitution(r.deps, r.params.institutionSlug);
  if (!institution) return null;
  const call = await r.deps.db.inInstitution(institution.id, (tx) => selectCallByCode(tx, r.params.code));
  return call && isOpenCall(call, dateInNetherlands(r.now)) ? { institution, call } : null;
}

async function take(r: OfCode, found: Found): Promise<Response> {
  const t = texts[r.lang].form;
  const parsed = parseForm(offerForm(r.lang), r.form);
  if (!parsed.ok) return show(r, found, parsed.form, 422);
  const thanks = () => r.redirect(paths.recruitingThanks(r.params));
  // People do not see this field; what fills it in is no person.
  if (parsed.form.text('website') !== '') return thanks();
  const key = (text: string) => keyedHash(r.deps.secretKey, 'rate', text);
  const allowed = await r.deps.db.asIdentity(
    async (tx) =>
      (await withinRate(tx, key(`call answer from ${clientAddress(r.c, r.deps)}`), perVisitor, r.now)) &&
      (await withinRate(tx, key(`call ${found.call.id}`), perCall, r.now)),
  );
  if (!allowed) return show(r, found, parsed.form.with({ form: t.tooOften }), 429);
  const institutionId = found.institution.id;
  await r.deps.db.inInstitution(institutionId, (tx) =>
    takeResponse({ tx, institutionId, now: r.now, deps: r.deps }, found.call, parsed.value),
  );
  return thanks();
}

const show = (r: OfCode, { institution, call }: Found, form: FormState, status: 200 | 422 | 429 = 200) =>
  r.page(
    { title: texts[r.lang].form.title(call.associationName), width: 'narrow' },
    <OfferFormPage lang={r.lang} {...{ institution, call, form }} />,
    status,
  );

function closed(r: OfCode): Promise<Response> {
  const t = texts[r.lang].form;
  return r.page(
    { title: t.closedTitle, width: 'narrow' },
    <MessagePage title={t.closedTitle} message={t.closed} />,
    410,
  );
}
