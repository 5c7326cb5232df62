import { paths } from '../../paths.ts';
import type { Web } from '../../shell/index.ts';
import { mountLinkDoor } from '../../shell/link-door.tsx';
import { consentPurpose } from './ask-consent.ts';
import { texts } from './texts.ts';

/** The link in the mail that asks. */
export function mountConsentLinks(web: Web): void {
  mountLinkDoor(web, {
    path: paths.consentLink,
    purpose: consentPurpose,
    words: (lang) => texts[lang],
    next: () => paths.linkedConsents(),
    elsewhere: (institutionSlug) => paths.privacyAsk({ institutionSlug }),
  });
}
