import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { EvidenceFact } from './evidence.ts';
import { pdfTexts } from './pdf-texts.ts';

/** One event in words, in the language of the agreement. */
export function describeEvidence(lang: Lang, fact: EvidenceFact): string {
  const { events, earlierText } = pdfTexts[lang];
  switch (fact.kind) {
    case 'address_entered':
      return events.address_entered(fact.by, fact.signerName, fact.email);
    case 'address_changed':
      return events.address_changed(fact.by, fact.signerName, fact.from, fact.to);
    case 'shared_address':
      return events.shared_address(fact.by, fact.email, fact.reason);
    case 'sent':
      return events.sent(fact.by);
    case 'code_sent':
      return events.code_sent(fact.signerName, fact.email);
    case 'reminded':
      return events.reminded(fact.signerName, fact.email, fact.number);
    case 'mail_bounced':
      return events.mail_bounced(fact.by, fact.signerName, fact.email);
    case 'signed':
      return events.signed(fact.statedName, fact.email);
    case 'paper_recorded':
      return events.paper_recorded(fact.by, fact.signerName, formatDate(lang, fact.signedOn), fact.fileSha256);
    case 'signed_on_paper':
      return events.signed_on_paper(fact.statedName, formatDate(lang, fact.signedOn), fact.by);
    case 'paper_rejected':
      return events.paper_rejected(fact.by, fact.signerName, fact.reason);
    case 'delegation_asked':
      return events.delegation_asked(fact.signerName, fact.name, fact.email);
    case 'delegation_automatic':
      return events.delegation_automatic(fact.signerName, fact.name);
    case 'delegation_declined':
      return events.delegation_declined(fact.by, fact.name);
    case 'representative_lapsed':
      return events.representative_lapsed(fact.signerName);
    case 'refused':
      return events.refused(fact.signerName);
    case 'refusal_withdrawn':
      return events.refusal_withdrawn(fact.signerName);
    case 'taken_back': {
      const { by, reason, voidedSignatures, textSha256 } = fact;
      return `${events.taken_back(by, reason, voidedSignatures)} ${earlierText(textSha256.slice(0, 16))}…`;
    }
    case 'announced':
      return events.announced(fact.by);
    case 'concluded':
    case 'addendum_concluded':
      return events[fact.kind];
  }
}

const formats = { nl: momentFormat('nl-NL'), en: momentFormat('en-GB') };

function momentFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: 'Europe/Amsterdam',
    timeZoneName: 'shortOffset',
  });
}

/** An instant to the second in Dutch time with its offset: "3 juni 2027, 14:05:09 (UTC+2)". */
export function evidenceMoment(lang: Lang, at: Date): string {
  const parts = formats[lang].formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const date = `${part('day')} ${part('month')} ${part('year')}`;
  const time = `${part('hour')}:${part('minute')}:${part('second')}`;
  return `${date}, ${time} (${part('timeZoneName').replace('GMT', 'UTC')})`;
}
