import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { paths } from '../../../../paths.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Card, LinkButton, PageHeading, Stack, StatusList } from '../../../../ui/index.ts';
import type { CoachedStudent, CoachFacts, FeedbackRelease } from '../../coach-store.ts';
import { saidAll } from '../../rules/coach-piece.ts';
import { roleSteps } from '../../rules/role-step.ts';
import { currentModules } from '../../training/modules.ts';
import type { Progress } from '../../training/training-store.ts';
import { FeedbackCard } from '../../views/feedback-card.tsx';
import { ownTexts } from '../own-texts.ts';

type Props = {
  lang: Lang;
  today: IsoDate;
  coach: CoachFacts;
  progress: readonly Progress[];
  students: readonly CoachedStudent[];
  releases: readonly FeedbackRelease[];
  least: number;
};

export function OwnHomePage(props: Props) {
  const { lang, coach, releases, least } = props;
  const t = ownTexts[lang];
  const left = currentModules.filter(({ code }) => !coach.certificates.some(({ module }) => module === code)).length;
  const lead = saidAll(coach) ? (left > 0 ? t.leadTraining(left) : t.leadDone) : t.leadRoles;
  return (
    <>
      <PageHeading title={t.title(coach.name)} lead={lead} />
      <Stack gap="md">
        <RolesCard {...props} />
        <ModulesCard {...props} />
        <StudentsCard {...props} />
        {releases.length > 0 && <FeedbackCard lang={lang} releases={releases} least={least} />}
      </Stack>
    </>
  );
}

function RolesCard({ lang, coach }: Props) {
  const t = ownTexts[lang];
  const done = saidAll(coach);
  const begun = coach.roles.length > 0 || coach.ownLevel !== null;
  const said = (role: string) => coach.roles.some((one) => one.role === role);
  const step = roleSteps.findIndex(({ level, roles }) => (level && coach.ownLevel === null) || !roles.every(said));
  return (
    <Card title={t.rolesTitle}>
      <p>{done ? t.rolesDone : begun ? t.rolesHalf : t.rolesAsk}</p>
      <LinkButton
        kind={done ? 'secondary' : 'primary'}
        href={paths.ownCoachRoles({ step: String(Math.max(step, 0) + 1) })}
      >
        {done ? t.rolesChange : begun ? t.rolesGoOn : t.rolesStart}
      </LinkButton>
    </Card>
  );
}

function ModulesCard({ lang, coach, progress }: Props) {
  const t = ownTexts[lang];
  return (
    <Card title={t.modulesTitle}>
      <p>{t.modulesLead}</p>
      <StatusList
        showWords
        items={currentModules.map(({ code, words, minutes }) => {
          const isDone = coach.certificates.some(({ module }) => module === code);
          const isBusy = progress.some(({ module }) => module === code);
          const { title } = words[lang];
          const label = isDone ? t.moduleAgain : isBusy ? t.moduleGoOn : t.moduleStart;
          return {
            mark: isDone ? 'ok' : 'open',
            word: isDone ? t.moduleDone : isBusy ? t.moduleBusy : t.moduleOpen,
            title,
            reason: t.minutes(minutes),
            action: (
              <a href={paths.ownModule({ module: code })} aria-label={`${label}: ${title}`}>
                {label}
              </a>
            ),
          };
        })}
      />
    </Card>
  );
}

function StudentsCard({ lang, today, students }: Props) {
  const t = ownTexts[lang];
  const running = students.filter(({ until }) => until >= today);
  const over = students.filter(({ until }) => until < today);
  return (
    <Card title={t.studentsTitle}>
      {running.length === 0 && <p>{t.studentsNone}</p>}
      <Stack gap="sm">
        {[...running, ...over.slice(0, 5)].map(({ agreementId, studentName, from, until, openTasks }) => (
          <div key={`${agreementId} ${from}`}>
            <a href={paths.ownStudent({ agreementId })}>{studentName}</a>
            <div class="muted">
              {until < today
                ? t.handedOver(formatDate(lang, until))
                : from > today
                  ? t.fromDay(formatDate(lang, from))
                  : t.untilDay(formatDate(lang, until))}
              {until >= today && openTasks > 0 && ` · ${t.openTasks(openTasks)}`}
            </div>
          </div>
        ))}
      </Stack>
    </Card>
  );
}
