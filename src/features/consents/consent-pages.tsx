import { paths } from '../../paths.ts';
import type { Web } from '../../shell/index.ts';
import { mountOwnWords } from '../institution/index.ts';
import { askConsent } from './ask-consent.ts';
import { mountConsentLinks } from './consent-link-pages.tsx';
import { consentWords } from './consent-text-store.ts';
import { mountOwnConsents } from './own-consent-pages.tsx';
import { texts } from './texts.ts';

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
  mountOwnWords(web, {
    path: paths.consentText,
    tab: 'consentText',
    store: consentWords,
    action: 'consent_text.changed',
    texts,
  });
}
