import { paths } from '../../../paths.ts';
import { FormState } from '../../../platform/http/form.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { withinRate } from '../../../platform/identity/rate-limit.ts';
import { keyedHash } from '../../../platform/identity/tokens.ts';
import { clientAddress } from '../../../shell/client-address.ts';
import { findInstitution, type PublicRequest, type Web } from '../../../shell/index.ts';
import { readCertificateNumber } from '../rules/certificate-number.ts';
import { CertificateCheckPage, type CheckOutcome } from '../views/certificate-check-view.tsx';
import { certificateTexts } from './certificate-texts.ts';
import { moduleOf } from './modules.ts';
import { selectCertificate } from './training-store.ts';

type OfInstitution = PublicRequest<{ institutionSlug: string }>;

const rate = { hits: 30, seconds: 600 };

/** Whether a certificate is genuine, for everybody who holds one: name and number must belong together, and no name is given away. */
export function mountCertificateCheck(web: Web): void {
  web.open.get(paths.certificateCheck, (r) => show(r, null, new FormState()));
  web.open.post(paths.certificateCheck, async (r) => {
    const institution = await findInstitution(r.deps, r.params.institutionSlug);
    if (!institution) return r.notFound();
    const key = keyedHash(r.deps.secretKey, 'rate', `certificate from ${clientAddress(r.c, r.deps)}`);
    const form = new FormState(r.form);
    if (!(await r.deps.db.asIdentity((tx) => withinRate(tx, key, rate, r.now)))) return show(r, 'too_often', form);
    const number = readCertificateNumber(form.text('number'));
    const found = number && (await r.deps.db.inInstitution(institution.id, (tx) => selectCertificate(tx, number)));
    if (!found || plain(found.name) !== plain(form.text('name'))) return show(r, 'unknown', form);
    const title = moduleOf(found.module, found.version)?.words[r.lang].title ?? found.module;
    return show(r, { title, day: formatDate(r.lang, found.issuedOn) }, form);
  });
}

const plain = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

async function show(r: OfInstitution, outcome: CheckOutcome, form: FormState): Promise<Response> {
  const institution = await findInstitution(r.deps, r.params.institutionSlug);
  if (!institution) return r.notFound();
  const lang: Lang = r.lang;
  return r.page(
    { title: certificateTexts[lang].checkTitle, width: 'narrow' },
    <CertificateCheckPage lang={lang} {...{ institution, outcome, form }} />,
    outcome === 'too_often' ? 429 : 200,
  );
}
