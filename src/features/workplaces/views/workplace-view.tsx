import type { ComponentChild } from 'preact';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { studyYearName, studyYearOf } from '../../../kernel/study-year.ts';
import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import { Badge, Card, Columns, KeyValues, LinkButton, PageHeading, Stack } from '../../../ui/index.ts';
import { coverageTexts } from '../coverage-texts.ts';
import { type Capacity, freePlaces, type WorkplaceProfile } from '../rules/profile.ts';
import { texts } from '../texts.ts';
import { workplaceCrumbs } from './crumbs.ts';
import { daysInWords } from './days-in-words.ts';
import { PhotoOf } from './photo-view.tsx';
import { RouteCoverageCard, type RouteOfPage } from './route-coverage-card.tsx';

export type WorkplacePageProps = {
  lang: Lang;
  today: IsoDate;
  workplace: WorkplaceProfile;
  capacity: readonly Capacity[];
  routes: readonly RouteOfPage[];
  mayEdit: boolean;
  /** What other features show of this workplace. */
  cards: readonly ComponentChild[];
};

/** One workplace: what a student finds there, what can be learned, and what other features know of it. */
export function WorkplacePage(props: WorkplacePageProps) {
  const { lang, workplace, routes, mayEdit, cards } = props;
  const t = texts[lang];
  const workplaceId = workplace.id;
  return (
    <>
      <PageHeading
        title={workplace.functionTitle}
        badge={<Badge tone={workplace.isOpen ? 'ok' : 'neutral'}>{workplace.isOpen ? t.open : t.closed}</Badge>}
        lead={leadOf(props)}
        breadcrumbs={workplaceCrumbs(lang, workplace)}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        actions={
          mayEdit && (
            <LinkButton kind="primary" href={paths.workplaceProfile({ workplaceId })}>
              {t.editProfile}
            </LinkButton>
          )
        }
      />
      <Columns
        aside={
          <Stack gap="md">
            <FactsCard {...props} />
            <CapacityCard {...props} />
          </Stack>
        }
      >
        <Stack gap="md">
          <AboutCard {...props} />
          {routes.map((route) => (
            <RouteCoverageCard key={route.id} {...{ lang, workplaceId, route, mayEdit }} />
          ))}
          {routes.length === 0 && (
            <Card title={coverageTexts[lang].noRouteTitle}>
              <p>{coverageTexts[lang].noRoute}</p>
            </Card>
          )}
          {cards}
        </Stack>
      </Columns>
    </>
  );
}

function leadOf({ lang, today, workplace, capacity }: WorkplacePageProps): string {
  const t = texts[lang];
  const { companyName, isOpen } = workplace;
  if (!isOpen) return t.leadClosed(companyName);
  const coming = capacity.filter(({ year }) => year >= studyYearOf(today));
  if (coming.length === 0) return t.leadUnknown(companyName);
  const free = coming.find((one) => freePlaces(one) > 0);
  return free ? t.leadFree(companyName, freePlaces(free), studyYearName(free.year)) : t.leadFull(companyName);
}

function AboutCard({ lang, workplace, mayEdit }: WorkplacePageProps) {
  const t = texts[lang];
  return (
    <Card
      title={t.aboutTitle}
      actions={
        mayEdit && (
          <a href={paths.workplacePhotoEdit({ workplaceId: workplace.id })}>
            {workplace.photo ? t.photoChange : t.photoAdd}
          </a>
        )
      }
    >
      <PhotoOf workplace={workplace} />
      {workplace.description === '' ? (
        <p>{t.noDescription}</p>
      ) : (
        workplace.description.split(/\n{2,}/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
      )}
    </Card>
  );
}

function FactsCard({ lang, workplace, mayEdit }: WorkplacePageProps) {
  const t = texts[lang];
  const { id: workplaceId, companyId, address, daysPerWeek, daysNote, travel, accessible, accessibleNote } = workplace;
  const town = [address.postcode, address.place].filter(Boolean).join(' ');
  const lines = [address.name, address.street, town].filter(Boolean);
  const access = [accessible && t.accessibleAnswers[accessible], accessibleNote].filter(Boolean).join(': ');
  return (
    <Card
      title={t.factsTitle}
      footer={
        address.postcode === '' && (
          <p>
            {t.noPostcode}{' '}
            {mayEdit && address.name === null && <a href={paths.companyEdit({ companyId })}>{t.fillPostcode}</a>}
          </p>
        )
      }
    >
      <KeyValues
        align="start"
        items={[
          {
            key: t.address,
            value: lines.length === 0 ? t.notKnown : lines.map((line) => <div key={line}>{line}</div>),
          },
          {
            key: t.days,
            value: (
              <>
                {daysPerWeek.length === 0 ? t.notKnown : daysInWords(lang, daysPerWeek)}
                {daysNote && <div>{daysNote}</div>}
              </>
            ),
          },
          { key: t.travel, value: travel || t.notKnown },
          { key: t.accessible, value: access || t.notKnown },
          {
            key: t.inAgreement,
            value: (
              <>
                {workplace.location}{' '}
                {mayEdit && (
                  <a href={paths.workplaceEdit({ companyId, workplaceId })} aria-label={t.changeLocation}>
                    {t.change}
                  </a>
                )}
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}

function CapacityCard({ lang, today, capacity }: WorkplacePageProps) {
  const t = texts[lang];
  const coming = capacity.filter(({ year }) => year >= studyYearOf(today));
  return (
    <Card title={t.capacityTitle}>
      {coming.length === 0 ? (
        <p>{t.capacityNone}</p>
      ) : (
        <KeyValues
          items={coming.map((one) => ({
            key: studyYearName(one.year),
            value: t.capacityRow(one.places, freePlaces(one)),
          }))}
        />
      )}
    </Card>
  );
}
