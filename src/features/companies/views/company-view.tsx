import type { ComponentChild } from 'preact';
import type { Figures } from '../../../kernel/figures.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, Columns, KeyValues, LinkButton, Stack, StatusList } from '../../../ui/index.ts';
import type { CompanyDetails } from '../rules/company.ts';
import { companyGaps, type Need, needs } from '../rules/company-gaps.ts';
import { texts } from '../texts.ts';
import { CompanyHeading } from './company-heading.tsx';
import { ContactsCard } from './contacts-card.tsx';
import { explainSize, SizeBadge } from './size.tsx';
import { WorkplacesCard } from './workplaces-card.tsx';

export type CompanyPageProps = {
  lang: Lang;
  today: IsoDate;
  company: CompanyDetails;
  figures: Figures;
  mayEdit: boolean;
  /** What other features show of this company. */
  cards: readonly ComponentChild[];
};

export function CompanyPage(props: CompanyPageProps) {
  const { lang, company, figures, mayEdit } = props;
  const t = texts[lang];
  const gaps = companyGaps(company);
  const [first] = gaps;
  return (
    <>
      <CompanyHeading
        lang={lang}
        title={company.name}
        badge={<SizeBadge lang={lang} company={company} figures={figures} />}
        lead={first ? t.needLead[first] : t.ready}
        actions={mayEdit && first && <NextStep lang={lang} company={company} need={first} />}
      />
      <Columns
        aside={
          <Stack gap="md">
            <FactsCard {...props} />
            <NeedsCard lang={lang} gaps={gaps} />
          </Stack>
        }
      >
        <Stack gap="md">
          <ContactsCard {...props} />
          <WorkplacesCard {...props} />
          {props.cards}
        </Stack>
      </Columns>
    </>
  );
}

/** The one primary action: what fills the first gap. */
function NextStep({ lang, company, need }: { lang: Lang; company: CompanyDetails; need: Need }) {
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
  return (
    <LinkButton kind="primary" href={steps[need].href}>
      {steps[need].label}
    </LinkButton>
  );
}

function FactsCard({ lang, company, figures, mayEdit }: CompanyPageProps) {
  const t = texts[lang];
  const amount = (value: number | null) => (value === null ? t.notKnown : t.euros(formatNumber(lang, value)));
  const address = [company.street, [company.postcode, company.place].filter(Boolean).join(' ')].filter(Boolean);
  return (
    <Card
      title={t.facts}
      actions={
        mayEdit && (
          <a href={paths.companyEdit({ companyId: company.id })} aria-label={t.changeFacts}>
            {t.change}
          </a>
        )
      }
      footer={
        <>
          <p>{explainSize(lang, company, figures)}</p>
          <p>
            <small>{t.sizeSource}</small>
          </p>
        </>
      }
    >
      <KeyValues
        items={[
          { key: t.kvkNumber, value: company.kvkNumber ?? t.notKnown },
          { key: t.staff, value: company.staff === null ? t.notKnown : formatNumber(lang, company.staff) },
          { key: t.turnover, value: amount(company.turnover) },
          { key: t.balanceSheet, value: amount(company.balanceSheet) },
          {
            key: t.address,
            value: address.length === 0 ? t.notKnown : address.map((line) => <div key={line}>{line}</div>),
          },
          { key: t.phone, value: company.phone || t.notKnown },
        ]}
      />
    </Card>
  );
}

function NeedsCard({ lang, gaps }: { lang: Lang; gaps: readonly Need[] }) {
  const t = texts[lang];
  const shown = needs.filter((need) => need !== 'signer_email' || gaps.includes(need));
  return (
    <Card title={t.needsTitle}>
      <StatusList
        items={shown.map((need) => {
          const missing = gaps.includes(need) || (need === 'coach' && gaps.includes('workplace'));
          return { mark: missing ? 'warn' : 'ok', word: missing ? t.missing : t.known, title: t.need[need] };
        })}
      />
    </Card>
  );
}
