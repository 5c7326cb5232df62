import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { askConsent } from './ask-consent.ts';
import { changeConsentText } from './change-consent-text.ts';
import { mountConsentLinks } from './consent-link-pages.tsx';
import { selectConsentText } from './consent-text-store.ts';
import { mountOwnConsents } from './own-consent-pages.tsx';
import { texts } from './texts.ts';
import { ConsentTextPage } from './views/consent-text-view.tsx';

const wordsForm = formSchema((f) => z.object({ nl: f.text(3000), en: f.text(3000) }));

/** Consent that a company sees results: the student's own pages, asking for it, and the words of the question. */
export function mountConsents(web: Web): void {
  mountOwnConsents(web);
  mountConsentLinks(web);
  web.staff.post(paths.consentAsk, async (r) => {
    const asked = await askConsent(r, r.params.agreementId);
    if (asked === 'not_found') return r.notFound();
    const tone = asked === 'asked' ? 'success' : 'error';
    return r.redirect(paths.agreement(r.params), { tone, message: texts[r.lang].asked[asked] });
  });
  web.staff.get(paths.consentText, (r) => showText(r));
  web.staff.post(paths.consentText, async (r) => {
    const parsed = parseForm(wordsForm(r.lang), r.form);
    if (!parsed.ok) return showText(r, parsed.form);
    const saved = await changeConsentText(r, parsed.value);
    if (saved === 'not_allowed') return r.notFound();
    const tone = saved === 'saved' ? 'success' : saved === 'unchanged' ? 'info' : 'error';
    return r.redirect(paths.consentText(), { tone, message: texts[r.lang][saved] });
  });
}

async function showText(r: StaffRequest, form?: FormState): Promise<Response> {
  const { version, ...words } = await selectConsentText(r.tx);
  return r.page(
    { title: texts[r.lang].textTitle },
    <ConsentTextPage lang={r.lang} actor={r.actor} version={version} form={form ?? new FormState(words)} />,
    form ? 422 : 200,
  );
}
