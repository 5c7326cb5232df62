import { may, reachesMkbRoute } from '../../../kernel/rights.ts';
import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import { Badge, Card, LinkButton, Stack } from '../../../ui/index.ts';
import type { CoachedStudent } from '../coach-store.ts';
import { coachedOn } from '../rules/coached-on.ts';
import { loadOf } from '../rules/load.ts';
import { texts } from '../texts.ts';
import type { CoachPageProps } from './coach-page-props.ts';

/** Whom somebody coaches, will coach and coached, and whether that is too much. */
export function StudentsCard({ lang, today, actor, coach, students, settings, seesStudents }: CoachPageProps) {
  const t = texts[lang];
  const count = coachedOn(students, today);
  const load = loadOf(count, settings.mostStudents);
  const words = load === 'none' ? t.load.none : t.load[load](count, settings.mostStudents);
  const reached = students.filter((one) => reachesMkbRoute(actor, one.mkbRouteId));
  const mayHandOver = may(actor, 'agreement.edit') && count > 0;
  const handOver = `${paths.coachHandover()}?${new URLSearchParams({ rol: 'workplace_coach', wie: coach.name })}`;
  return (
    <Card
      title={t.studentsTitle}
      actions={load === 'too_high' && <Badge tone="warn">{t.loadShort.too_high}</Badge>}
      footer={
        mayHandOver && (
          <>
            <p>{t.handOverHint}</p>
            <LinkButton small href={handOver}>
              {t.handOver}
            </LinkButton>
          </>
        )
      }
    >
      <p>{words}</p>
      {students.length === 0 ? (
        <p>{t.studentsNone}</p>
      ) : seesStudents ? (
        <Stack gap="md">
          <Lines {...{ lang }} title={t.studentsNow} students={reached.filter(({ until }) => until >= today)} />
          <Lines {...{ lang }} title={t.studentsBefore} students={reached.filter(({ until }) => until < today)} />
        </Stack>
      ) : (
        <p>{t.studentsHidden}</p>
      )}
    </Card>
  );
}

function Lines({
  lang,
  title,
  students,
}: {
  lang: CoachPageProps['lang'];
  title: string;
  students: readonly CoachedStudent[];
}) {
  const t = texts[lang];
  if (students.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {students.map(({ agreementId, studentName, companyName, from, until, openTasks }) => (
          <li key={`${agreementId} ${from}`}>
            <a href={paths.coaching({ agreementId })}>{studentName}</a>
            {companyName && `, ${companyName}`}{' '}
            <span class="muted">
              {t.studentLine(formatDate(lang, from), formatDate(lang, until))}
              {openTasks > 0 && `, ${t.openTasks(openTasks)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
