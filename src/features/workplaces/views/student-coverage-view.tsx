import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import { type Breadcrumb, Card, EmptyState, LinkButton, PageHeading, Prose, Stack } from '../../../ui/index.ts';
import { coverageTexts } from '../coverage-texts.ts';
import { findingOf } from '../coverage-words.ts';
import type { PlaceInTime, StudentCoverage } from '../open-student-coverage.ts';
import { CoverageMatrix, levelMark } from './coverage-matrix.tsx';

type Named = { id: string; name: string };

export const studentCrumbs = (lang: Lang, { id, name }: Named): Breadcrumb[] => [
  { label: coverageTexts[lang].students, href: paths.students() },
  { label: name, href: paths.student({ studentId: id }) },
];

type Props = { lang: Lang; student: Named; coverages: readonly StudentCoverage[]; mayEdit: boolean };

/** What a student learns where: the workplaces in time, and what they cover together. */
export function StudentCoveragePage({ lang, student, coverages, mayEdit }: Props) {
  const t = coverageTexts[lang];
  const studentId = student.id;
  return (
    <>
      <PageHeading
        title={t.studentTitle(student.name)}
        lead={coverages.map(({ route }) => t.studentLead(route.mkbRouteName, route.versionNumber)).join(' ')}
        breadcrumbs={studentCrumbs(lang, student)}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        actions={
          mayEdit &&
          coverages.length > 0 && (
            <LinkButton kind="primary" href={paths.studentElsewhere({ studentId })}>
              {t.makePlan}
            </LinkButton>
          )
        }
      />
      <Stack>
        {coverages.length === 0 && <EmptyState title={t.inTime}>{t.studentNone}</EmptyState>}
        {coverages.map((coverage) => (
          <Stack key={coverage.route.mkbRouteId}>
            <Card title={t.inTime}>
              <Prose>
                <ul>
                  {coverage.places.map((place) => (
                    <li key={`${place.agreementId} ${place.companyName} ${place.jobTitle} ${place.from}`}>
                      <Place lang={lang} place={place} />
                    </li>
                  ))}
                </ul>
              </Prose>
            </Card>
            <CoverageMatrix
              lang={lang}
              finding={
                coverage.workplaces.length === 0
                  ? t.noneInRegister
                  : findingOf(lang, t.together(coverage.workplaces.length), coverage.count)
              }
              columns={coverage.workplaces.map(({ id, name }) => ({ key: id, name }))}
              columnsLegend={t.byWorkplace}
              words={{
                full: t.marksOf.covered,
                half: t.marksOf.partly,
                ring: t.marksOf.not,
                question: t.marksOf.unknown,
              }}
              rows={coverage.rows.map((row) => ({ ...row, marks: row.levels.map(levelMark) }))}
            />
          </Stack>
        ))}
      </Stack>
    </>
  );
}

function Place({ lang, place }: { lang: Lang; place: PlaceInTime }) {
  const t = coverageTexts[lang];
  const { workplaceId, companyName, jobTitle, location, from, until, isSecond, isDraft } = place;
  const name = [companyName, jobTitle, location].filter(Boolean).join(', ');
  const when =
    from && until
      ? t.fromUntil(formatDate(lang, from), formatDate(lang, until))
      : from
        ? t.fromOn(formatDate(lang, from))
        : '';
  const notes = [when, isSecond && t.secondCompany, isDraft && t.draft, !workplaceId && t.notInRegister];
  return (
    <>
      {workplaceId ? <a href={paths.workplace({ workplaceId })}>{name}</a> : name}
      <div class="muted">{notes.filter(Boolean).join(' · ')}</div>
    </>
  );
}
