import { paths } from '../../../paths.ts';
import { formatDate, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { LinkButton } from '../../../ui/index.ts';
import { texts as momentTexts } from '../moments/texts.ts';
import type { CompanyDetails } from '../rules/company.ts';
import type { Need } from '../rules/company-gaps.ts';
import type { Standing } from '../rules/company-standing.ts';
import { texts as stageTexts } from '../stages/texts.ts';
import { texts } from '../texts.ts';

/** Where things stand and what is next, in one sentence. */
export function standingWords(lang: Lang, standing: Standing): string {
  const t = texts[lang];
  switch (standing.kind) {
    case 'waiting': {
      const { since, workingDays, promised, late } = standing.waiting;
      const days = formatNumber(lang, workingDays);
      const from = formatDate(lang, since);
      return late ? t.waitsLate(from, days, formatNumber(lang, promised)) : t.waits(from, formatNumber(lang, promised));
    }
    case 'step': {
      const { text, ownerName, due } = standing.step;
      return (standing.late ? t.stepLate : t.stepNext)(text, ownerName, formatDate(lang, due));
    }
    case 'no_contact':
      return t.noContact;
    case 'no_step':
      return t.noStep;
    case 'need':
      return t.needLead[standing.need];
    case 'ready':
      return t.ready;
    case 'inactive':
    case 'stopped':
      return stageTexts[lang].what[standing.kind];
  }
}

type ActionProps = { lang: Lang; company: CompanyDetails; standing: Standing };

/** The one primary action: what fills the first gap, or the next talk. */
export function StandingAction({ lang, company, standing }: ActionProps) {
  const { href, label } =
    standing.kind === 'need'
      ? needStep(lang, company, standing.need)
      : { href: paths.momentNew({ companyId: company.id }), label: momentTexts[lang].add };
  return (
    <LinkButton kind="primary" href={href}>
      {label}
    </LinkButton>
  );
}

function needStep(lang: Lang, company: CompanyDetails, need: Need): { href: string; label: string } {
  const t = texts[lang];
  const companyId = company.id;
  const editSigner = company.contacts.find((contact) => contact.signs);
  const uncoached = company.workplaces.find(({ coach }) => coach === null);
  const steps: Record<Need, { href: string; label: string }> = {
    kvk_number: { href: paths.companyEdit({ companyId }), label: t.changeFacts },
    address: { href: paths.companyEdit({ companyId }), label: t.changeFacts },
    signer: { href: paths.contactNew({ companyId }), label: t.addSigner },
    signer_email: {
      href: paths.contactEdit({ companyId, contactId: editSigner?.id ?? '' }),
      label: t.changeOf(editSigner?.name ?? ''),
    },
    workplace: { href: paths.workplaceNew({ companyId }), label: t.addWorkplaceAction },
    coach: { href: paths.coachNew({ companyId, workplaceId: uncoached?.id ?? '' }), label: t.appoint },
  };
  return steps[need];
}
