import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  ButtonRow,
  Form,
  HiddenField,
  LinkButton,
  PageHeading,
  RadioGroup,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import type { CoachFacts } from '../coach-store.ts';
import { levelBases, levels } from '../rules/coach-level.ts';
import { coachRoles, scores } from '../rules/coach-role.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; coach: CoachFacts; form: FormState };

export function LevelFormPage({ lang, coach, form }: Props) {
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <Heading lang={lang} coach={coach} title={t.levelDo} lead={t.levelLead(coach.name)} />
      <FormErrors
        lang={lang}
        form={form}
        labels={{ level: t.levelQuestion, basis: t.basisQuestion, note: t.levelNote }}
      />
      <Form action={paths.coachLevel({ personId: coach.personId })}>
        <Stack gap="lg">
          <RadioGroup
            {...field('level')}
            label={t.levelQuestion}
            options={levels.map((value) => ({ value, ...t.levelOptions[value] }))}
          />
          <RadioGroup
            {...field('basis')}
            label={t.basisQuestion}
            options={levelBases.map((value) => ({ value, label: t.levelBases[value] }))}
          />
          <TextArea {...field('note')} label={t.levelNote} hint={t.levelNoteHint} optional={t.optional} rows={3} />
        </Stack>
        <Buttons lang={lang} coach={coach} />
      </Form>
    </>
  );
}

export function RolesFormPage({ lang, coach, form, seen }: Props & { seen: string }) {
  const t = texts[lang];
  return (
    <>
      <Heading lang={lang} coach={coach} title={t.rolesDo} lead={t.rolesLead(coach.name)} />
      <FormErrors lang={lang} form={form} labels={t.roles} />
      <Form action={paths.coachRoles({ personId: coach.personId })}>
        <HiddenField name="seen" value={seen} />
        <Stack gap="lg">
          {coachRoles.map((role) => {
            const own = coach.roles.find((one) => one.role === role)?.ownScore;
            return (
              <RadioGroup
                key={role}
                name={role}
                label={t.roles[role]}
                hint={own && t.roleSays(t.scores[own])}
                value={form.text(role)}
                error={form.error(role)}
                options={scores.map((value) => ({ value, label: t.scores[value] }))}
              />
            );
          })}
        </Stack>
        <Buttons lang={lang} coach={coach} />
      </Form>
    </>
  );
}

function Heading({ lang, coach, title, lead }: { lang: Lang; coach: CoachFacts; title: string; lead: string }) {
  return (
    <PageHeading
      title={title}
      lead={lead}
      breadcrumbs={[
        { href: paths.coaches(), label: texts[lang].title },
        { href: paths.coach({ personId: coach.personId }), label: coach.name },
      ]}
      breadcrumbsLabel={shellTexts[lang].youAreHere}
    />
  );
}

function Buttons({ lang, coach }: { lang: Lang; coach: CoachFacts }) {
  const t = texts[lang];
  return (
    <ButtonRow>
      <Button kind="primary">{t.save}</Button>
      <LinkButton kind="quiet" href={paths.coach({ personId: coach.personId })}>
        {t.cancel}
      </LinkButton>
    </ButtonRow>
  );
}
