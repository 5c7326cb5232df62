import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { type RoleChoice, shellTexts } from '../../../shell/index.ts';
import {
  Button,
  Card,
  EmailField,
  EmptyState,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  PageHeading,
} from '../../../ui/index.ts';
import { texts } from '../texts.ts';

export function LogInPage({ lang, form, mailWorks }: { lang: Lang; form: FormState; mailWorks: boolean }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.logInTitle} lead={t.logInLead} />
      <FormErrors lang={lang} form={form} />
      {!mailWorks && <Notice tone="warning">{t.noMailServer}</Notice>}
      <Form action={paths.logIn()}>
        <EmailField
          name="email"
          label={t.email}
          hint={t.emailHint}
          value={form.text('email')}
          error={form.error('email')}
          autocomplete="email"
        />
        <Button kind="primary">{t.sendLink}</Button>
      </Form>
      <p class="hint">{t.companyHint}</p>
    </>
  );
}

export function LogInSentPage({ lang, mailWorks }: { lang: Lang; mailWorks: boolean }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={mailWorks ? t.sentTitle : t.notSentTitle} lead={mailWorks ? t.sentLead : t.noMailServer} />
      {mailWorks && <p>{t.notArrived}</p>}
      <p>
        <LinkButton href={paths.logIn()}>{t.tryAgain}</LinkButton>
      </p>
    </>
  );
}

export function ConfirmLogInPage({ lang, token }: { lang: Lang; token: string }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.confirmTitle} lead={t.confirmLead} />
      <Form action={paths.logInLink({ token })}>
        <Button kind="primary">{t.confirmButton}</Button>
      </Form>
    </>
  );
}

export function DeadLinkPage({ lang }: { lang: Lang }) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={t.deadTitle} lead={t.dead} />
      <p>
        <LinkButton kind="primary" href={paths.logIn()}>
          {t.newLink}
        </LinkButton>
      </p>
    </>
  );
}

export function ChooseRolePage({
  lang,
  email,
  choices,
  current,
}: {
  lang: Lang;
  email: string;
  choices: readonly RoleChoice[];
  current: string | null;
}) {
  const t = texts[lang];
  const institutions = [...new Set(choices.map((choice) => choice.institutionName))];
  return (
    <>
      <PageHeading title={t.chooseTitle} lead={t.chooseLead(email)} />
      {choices.length === 0 && <EmptyState title={t.chooseTitle}>{t.noRoles}</EmptyState>}
      {institutions.map((name) => (
        <Card key={name} title={name}>
          {choices
            .filter((choice) => choice.institutionName === name)
            .map((choice) => (
              <Form key={choice.roleAssignmentId} action={paths.chooseRole()}>
                <HiddenField name="role" value={choice.roleAssignmentId} />
                <Button kind={choice.roleAssignmentId === current ? 'primary' : 'secondary'} wide>
                  {t.chooseRoleAs(choice.roleLabel?.[lang] ?? shellTexts[lang].roles[choice.role])}
                  {choice.detail ? ` · ${choice.detail}` : ''}
                  {choice.roleAssignmentId === current ? ` (${t.current})` : ''}
                </Button>
              </Form>
            ))}
        </Card>
      ))}
      <Card title={t.endEverywhere}>
        <p>{t.endEverywhereHint}</p>
        <Form action={paths.logOutEverywhere()}>
          <Button>{t.endEverywhere}</Button>
        </Form>
      </Card>
    </>
  );
}
