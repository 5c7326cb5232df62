import { dateInNetherlands, type IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { shellTexts } from '../../../shell/index.ts';
import {
  Badge,
  Button,
  Card,
  Columns,
  Form,
  KeyValues,
  LinkButton,
  PageHeading,
  Stack,
  StatusList,
} from '../../../ui/index.ts';
import type { CoachTerm } from '../coach-store.ts';
import { coachRoles, rolesState } from '../rules/coach-role.ts';
import { type CoachStanding, coachStanding } from '../rules/coach-standing.ts';
import { coachedOn } from '../rules/coached-on.ts';
import { termState } from '../rules/term-end.ts';
import { texts } from '../texts.ts';
import { currentModules } from '../training/modules.ts';
import type { CoachPageProps } from './coach-page-props.ts';
import { FeedbackCard } from './feedback-card.tsx';
import { StudentsCard } from './students-card.tsx';
import { TrainingCard } from './training-card.tsx';

export function CoachPage(props: CoachPageProps) {
  const { lang, today, coach, settings, students, releases } = props;
  const t = texts[lang];
  const standing = coachStanding(
    { ...coach, modules: new Set(coach.certificates.map(({ module }) => module)).size },
    { students: coachedOn(students, today), ...settings, allModules: currentModules.length, today },
  );
  return (
    <>
      <PageHeading
        title={coach.name}
        lead={t.leadOf[standing]}
        actions={props.mayEdit && <NextStep {...props} standing={standing} />}
        breadcrumbs={[{ href: paths.coaches(), label: t.title }]}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
      />
      <Columns
        aside={
          <Stack gap="md">
            <LevelCard {...props} standing={standing} />
            <TermsCard {...props} />
            <LinkCard {...props} />
          </Stack>
        }
      >
        <Stack gap="md">
          <StudentsCard {...props} />
          <RolesCard {...props} />
          <TrainingCard {...props} />
          {releases && <FeedbackCard lang={lang} releases={releases} least={settings.leastAnswers} />}
        </Stack>
      </Columns>
    </>
  );
}

/** The one primary action, where the first thing to be done is done on a page of its own. */
function NextStep({ lang, coach: { personId, roles }, standing }: CoachPageProps & { standing: CoachStanding }) {
  const t = texts[lang];
  if (standing === 'level')
    return (
      <LinkButton kind="primary" href={paths.coachLevel({ personId })}>
        {t.levelDo}
      </LinkButton>
    );
  return standing === 'roles' && rolesState(roles) === 'to_confirm' ? (
    <LinkButton kind="primary" href={paths.coachRoles({ personId })}>
      {t.rolesDo}
    </LinkButton>
  ) : null;
}

function LevelCard({ lang, coach, mayEdit, standing }: CoachPageProps & { standing: CoachStanding }) {
  const t = texts[lang];
  const { level, levelBasis, levelNote, levelSetAt, levelSetByName, ownLevel } = coach;
  return (
    <Card
      title={t.levelTitle}
      footer={
        mayEdit &&
        // Then it stands above, as the next step.
        standing !== 'level' && (
          <LinkButton small href={paths.coachLevel({ personId: coach.personId })}>
            {t.levelDo}
          </LinkButton>
        )
      }
    >
      {level && levelBasis && levelSetAt && (
        <p>
          {t.levelSet(
            t.levels[level],
            t.levelBases[levelBasis],
            levelSetByName ?? '',
            formatDate(lang, dateInNetherlands(levelSetAt)),
          )}
        </p>
      )}
      {levelNote && <p>{levelNote}</p>}
      {ownLevel && ownLevel !== level && <p>{t.levelOwnLine(t.levels[ownLevel])}</p>}
      {!level && !ownLevel && <p>{t.levelNothing}</p>}
    </Card>
  );
}

function RolesCard({ lang, coach, mayEdit }: CoachPageProps) {
  const t = texts[lang];
  const state = rolesState(coach.roles);
  return (
    <Card
      title={t.rolesTitle}
      footer={
        mayEdit &&
        state !== 'unknown' && (
          <LinkButton small href={paths.coachRoles({ personId: coach.personId })}>
            {t.rolesDo}
          </LinkButton>
        )
      }
    >
      <p>{t.rolesState[state]}</p>
      <StatusList
        items={coachRoles.map((role) => {
          const found = coach.roles.find((one) => one.role === role);
          if (!found) return { mark: 'unknown', word: t.roleOpen, title: t.roles[role] };
          const { score, ownScore } = found;
          return {
            mark: score === null ? 'open' : score === 'not_yet' || score === 'partly' ? 'warn' : 'ok',
            word: t.scores[score ?? ownScore],
            title: t.roles[role],
            reason: score ? t.roleConfirmed(t.scores[score], t.scores[ownScore]) : t.roleSays(t.scores[ownScore]),
          };
        })}
      />
    </Card>
  );
}

function TermsCard({ lang, today, coach }: CoachPageProps) {
  const t = texts[lang];
  return (
    <Card title={t.termsTitle}>
      {coach.terms.length === 0 ? (
        <p>{t.termsNone}</p>
      ) : (
        <Stack gap="sm">
          {coach.terms.map((term) => (
            <TermLine key={`${term.kind} ${term.companyId} ${term.validFrom}`} lang={lang} today={today} term={term} />
          ))}
        </Stack>
      )}
    </Card>
  );
}

function TermLine({ lang, today, term }: { lang: Lang; today: IsoDate; term: CoachTerm }) {
  const t = texts[lang];
  const state = termState(term, today);
  const until = term.validUntil && formatDate(lang, term.validUntil);
  return (
    <div>
      <a href={paths.company({ companyId: term.companyId })}>{term.companyName}</a>, {term.functionTitle}
      <div class="muted">
        {t.termKind[term.kind]} {t.termWhen(formatDate(lang, term.validFrom), until)}
      </div>
      <Badge tone={state === 'ends_soon' ? 'warn' : state === 'running' ? 'ok' : 'neutral'}>{t.termState[state]}</Badge>
    </div>
  );
}

function LinkCard({ lang, coach, mayEdit }: CoachPageProps) {
  const t = texts[lang];
  return (
    <Card title={t.linkTitle}>
      <KeyValues items={[{ key: t.email, value: coach.email ?? t.levelUnknown }]} />
      <p>{t.linkText}</p>
      {mayEdit && (
        <Form action={paths.coachSendLink({ personId: coach.personId })}>
          <Button>{t.linkSend}</Button>
        </Form>
      )}
    </Card>
  );
}
