import type { ComponentChild } from 'preact';
import { ageOn, type IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate, formatList, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import { Card, Columns, KeyValues, LinkButton, Notice, PageHeading, Stack } from '../../../ui/index.ts';
import type { Student } from '../rules/student.ts';
import { studentGaps } from '../rules/student-gaps.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  today: IsoDate;
  student: Student;
  /** The day on which a minor comes of age; null for an adult, or when the birth date is not known. */
  adultOn: IsoDate | null;
  mayEdit: boolean;
  /** What other features show of this student. */
  cards: readonly ComponentChild[];
};

export function StudentPage({ lang, today, student, adultOn, mayEdit, cards }: Props) {
  const t = texts[lang];
  const gaps = studentGaps(student);
  const edit = paths.studentEdit({ studentId: student.id });
  const { cohort, birthDate, email } = student;
  const address = [student.street, [student.postcode, student.place].filter(Boolean).join(' ')].filter(Boolean);
  return (
    <>
      <PageHeading
        title={student.name}
        breadcrumbs={[{ label: t.title, href: paths.students() }]}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        lead={
          gaps.length === 0
            ? t.ready
            : t.needsLead(
                formatList(
                  lang,
                  gaps.map((gap) => t.need[gap]),
                ),
              )
        }
        actions={
          mayEdit &&
          gaps.length > 0 && (
            <LinkButton kind="primary" href={edit}>
              {t.fillIn}
            </LinkButton>
          )
        }
      />
      <Stack gap="md">
        {adultOn && (
          <Notice tone="warning" title={t.minorTitle}>
            {t.minor(student.name, formatDate(lang, adultOn))}
          </Notice>
        )}
        <Columns
          aside={
            <Card title={t.studyTitle}>
              {cohort ? (
                <KeyValues
                  items={[
                    { key: t.mkbRoute, value: cohort.mkbRouteName },
                    { key: t.cohort, value: cohort.name },
                    {
                      key: t.targetGroup,
                      value: student.targetGroup ? t.targetGroups[student.targetGroup] : t.notKnown,
                    },
                  ]}
                />
              ) : (
                <p>{t.noCohortYet}</p>
              )}
              <p>
                <a href={`${paths.agreements()}?zoek=${encodeURIComponent(student.name)}`}>{t.agreements}</a>
              </p>
              <p>
                <a href={paths.studentCoverage({ studentId: student.id })}>{t.toCoverage}</a>
              </p>
            </Card>
          }
        >
          <Card
            title={t.facts}
            actions={
              mayEdit && (
                <a href={edit} aria-label={t.changeFacts}>
                  {t.change}
                </a>
              )
            }
          >
            <KeyValues
              align="start"
              items={[
                { key: t.studentNumber, value: student.studentNumber },
                {
                  key: t.email,
                  value: email === null ? t.notKnown : <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>,
                },
                {
                  key: t.birthDate,
                  value: birthDate
                    ? t.age(formatDate(lang, birthDate), formatNumber(lang, ageOn(birthDate, today)))
                    : t.notKnown,
                },
                {
                  key: t.address,
                  value: address.length === 0 ? t.notKnown : address.map((line) => <div key={line}>{line}</div>),
                },
                ...(cohort
                  ? []
                  : [
                      {
                        key: t.targetGroup,
                        value: student.targetGroup ? t.targetGroups[student.targetGroup] : t.notKnown,
                      },
                    ]),
              ]}
            />
          </Card>
          {cards}
        </Columns>
      </Stack>
    </>
  );
}
