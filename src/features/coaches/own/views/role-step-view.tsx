import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Form,
  LinkButton,
  PageHeading,
  RadioGroup,
  Stack,
  StepIndicator,
} from '../../../../ui/index.ts';
import { levels } from '../../rules/coach-level.ts';
import { scores } from '../../rules/coach-role.ts';
import { roleSteps } from '../../rules/role-step.ts';
import { ownTexts } from '../own-texts.ts';

type Props = { lang: Lang; number: number; step: (typeof roleSteps)[number]; form: FormState };

/** At most three questions on a phone. */
export function RoleStepPage({ lang, number, step, form }: Props) {
  const t = ownTexts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  const isLast = number === roleSteps.length;
  const labels = Object.fromEntries(Object.entries(t.roleQuestions).map(([role, { label }]) => [role, label]));
  return (
    <>
      <StepIndicator position={t.step(number, roleSteps.length)} />
      <PageHeading title={t.rolesTitle} lead={t.stepLead} />
      <FormErrors lang={lang} form={form} labels={{ ...labels, level: t.levelQuestion }} />
      <Form action={paths.ownCoachRoles({ step: String(number) })}>
        <Stack gap="lg">
          {step.level && (
            <RadioGroup
              {...field('level')}
              label={t.levelQuestion}
              options={levels.map((value) => {
                const { label, hint } = t.levelOptions[value];
                return { value, label, hint: hint || undefined };
              })}
            />
          )}
          {step.roles.map((role) => (
            <RadioGroup
              key={role}
              {...field(role)}
              label={t.roleQuestions[role].label}
              hint={t.roleQuestions[role].hint}
              options={scores.map((value) => ({ value, label: t.scores[value] }))}
            />
          ))}
        </Stack>
        <ButtonRow>
          <Button kind="primary">{isLast ? t.saveRoles : t.nextStep}</Button>
          <LinkButton kind="quiet" href={paths.ownCoaching()}>
            {t.home}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
