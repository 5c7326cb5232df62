import type { ComponentChild } from 'preact';
import type { Figures } from '../../../kernel/figures.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, Cluster, Columns, LinkButton, Stack } from '../../../ui/index.ts';
import type { CompanyLocation } from '../locations/location-store.ts';
import { LocationsCard } from '../locations/views/locations-card.tsx';
import type { Moment } from '../moments/moment-store.ts';
import { texts as momentTexts } from '../moments/texts.ts';
import { CompanyTimeline } from '../moments/views/history-view.tsx';
import type { CompanyDetails } from '../rules/company.ts';
import type { Standing } from '../rules/company-standing.ts';
import type { StageChange } from '../stages/stage-store.ts';
import { StageBadge } from '../stages/views/stage-badge.tsx';
import { CompanyHeading } from './company-heading.tsx';
import { StandingAction, standingWords } from './company-standing.tsx';
import { ContactsCard } from './contacts-card.tsx';
import { FactsCard } from './facts-card.tsx';
import { NeedsCard } from './needs-card.tsx';
import { RelationCard } from './relation-card.tsx';
import { StatusBadge } from './size.tsx';
import { WorkplacesCard } from './workplaces-card.tsx';

export type CompanyPageProps = {
  lang: Lang;
  today: IsoDate;
  company: CompanyDetails;
  ownerName: string | null;
  standing: Standing;
  lastContact: IsoDate | null;
  /** Moments whose next step is still to be done. */
  openSteps: readonly Moment[];
  /** The newest of each. */
  moments: readonly Moment[];
  changes: readonly StageChange[];
  locations: readonly CompanyLocation[];
  figures: Figures;
  mayEdit: boolean;
  /** What other features show of this company. */
  cards: { main: readonly ComponentChild[]; aside: readonly ComponentChild[] };
};

export function CompanyPage(props: CompanyPageProps) {
  const { lang, company, standing, mayEdit } = props;
  return (
    <>
      <CompanyHeading
        lang={lang}
        title={company.name}
        badge={
          <Cluster>
            <StageBadge lang={lang} stage={company.stage} />
            <StatusBadge lang={lang} company={company} />
          </Cluster>
        }
        lead={standingWords(lang, standing)}
        actions={mayEdit && <StandingAction lang={lang} company={company} standing={standing} />}
      />
      <Columns
        aside={
          <Stack gap="md">
            <FactsCard {...props} />
            <NeedsCard {...props} />
            <LocationsCard {...props} />
            {props.cards.aside}
          </Stack>
        }
      >
        <Stack gap="md">
          <RelationCard {...props} />
          <HistoryCard {...props} />
          <ContactsCard {...props} />
          <WorkplacesCard {...props} />
          {props.cards.main}
        </Stack>
      </Columns>
    </>
  );
}

function HistoryCard(props: CompanyPageProps) {
  const { lang, company, moments, changes } = props;
  const t = momentTexts[lang];
  if (moments.length + changes.length === 0) return null;
  return (
    <Card
      title={t.recent}
      footer={<a href={paths.companyHistory({ companyId: company.id })}>{t.allHistory}</a>}
      actions={
        props.mayEdit && (
          <LinkButton small href={paths.momentNew({ companyId: company.id })}>
            {t.add}
          </LinkButton>
        )
      }
    >
      <CompanyTimeline {...props} />
    </Card>
  );
}
