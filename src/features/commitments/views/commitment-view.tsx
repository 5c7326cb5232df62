import { studyYearName } from '../../../kernel/study-year.ts';
import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, Card, Columns, KeyValues, LinkButton, Stack, Timeline } from '../../../ui/index.ts';
import { type Company, CompanyHeading } from '../../companies/index.ts';
import type { CommitmentRow, selectChanges } from '../commitment-store.ts';
import type { Letter } from '../letter-store.ts';
import { standingOf } from '../rules/commitment.ts';
import { texts } from '../texts.ts';
import { dayOf, LevelBadge, placesInWords, StandingWords } from './commitment-words.tsx';
import { LettersCard } from './letters-card.tsx';

export type CommitmentPageProps = {
  lang: Lang;
  company: Company;
  commitment: CommitmentRow;
  changes: Awaited<ReturnType<typeof selectChanges>>;
  letters: readonly Letter[];
  mayEdit: boolean;
};

/** One promise of a company: what stands, whether it counts, its letters and what happened. */
export function CommitmentPage(props: CommitmentPageProps) {
  const { lang, company, commitment, changes } = props;
  const t = texts[lang];
  const counts = standingOf(commitment) === 'counts';
  return (
    <>
      <CompanyHeading
        lang={lang}
        company={company}
        title={t.oneTitle(commitment.mkbRouteName, studyYearName(commitment.cohortYear))}
        lead={t.oneLead(placesInWords(lang, commitment.places), t.levels[commitment.level])}
        badge={
          <Badge tone={counts ? 'ok' : 'warn'}>
            <StandingWords lang={lang} row={commitment} />
          </Badge>
        }
      />
      <Columns
        aside={
          <Card title={t.history}>
            <Timeline
              label={t.history}
              events={changes.map((change) => ({
                at: change.at.toISOString(),
                when: dayOf(lang, change.at),
                who: change.personName,
                what: t.kinds[change.kind],
                detail: change.reason || t.historyFacts(placesInWords(lang, change.places), t.levels[change.level]),
                tone: 'school',
              }))}
            />
          </Card>
        }
        asideLabel={t.history}
      >
        <Stack gap="md">
          <FactsCard {...props} />
          <LettersCard {...props} />
        </Stack>
      </Columns>
    </>
  );
}

function FactsCard({ lang, company, commitment, mayEdit }: CommitmentPageProps) {
  const t = texts[lang];
  const here = { companyId: company.id, commitmentId: commitment.id };
  return (
    <Card
      title={t.facts}
      actions={
        mayEdit && (
          <>
            <LinkButton small href={paths.commitmentEdit(here)}>
              {t.change}
            </LinkButton>
            <LinkButton small href={paths.commitmentEnd(here)}>
              {t.end}
            </LinkButton>
          </>
        )
      }
      footer={<p>{t.recordedBy(commitment.recordedByName, dayOf(lang, commitment.recordedAt))}</p>}
    >
      <KeyValues
        align="start"
        items={[
          {
            key: t.mkbRoute,
            value: (
              <a href={paths.commitmentsOfRoute({ mkbRouteId: commitment.mkbRouteId })}>{commitment.mkbRouteName}</a>
            ),
          },
          { key: t.yearShort, value: studyYearName(commitment.cohortYear) },
          { key: t.placesLabel, value: placesInWords(lang, commitment.places) },
          { key: t.level, value: <LevelBadge lang={lang} level={commitment.level} /> },
          { key: t.guarantee, value: commitment.guarantee ? `${t.yes}: ${commitment.guaranteeTerms}` : t.no },
          ...(commitment.note ? [{ key: t.note, value: commitment.note }] : []),
        ]}
      />
    </Card>
  );
}
