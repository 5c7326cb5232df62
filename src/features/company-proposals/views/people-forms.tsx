import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Checkbox,
  type Content,
  EmailField,
  Form,
  LinkButton,
  PageHeading,
  TextField,
} from '../../../ui/index.ts';
import type { OwnContact } from '../own-company-store.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; form: FormState };
const field = (form: FormState, name: string) => ({ name, value: form.text(name), error: form.error(name) });

/** One contact of the own company. */
export function ColleaguePage({ lang, form, colleague }: Props & { colleague: OwnContact }) {
  const t = texts[lang];
  return (
    <PersonForm
      {...{ lang, form }}
      title={t.colleagueTitle(colleague.name)}
      lead={t.colleagueLead}
      action={paths.linkedCompanyContact({ contactId: colleague.id })}
    >
      <TextField
        {...field(form, 'functionTitle')}
        label={t.fields.functionTitle}
        optional={t.optional}
        maxLength={120}
      />
      <EmailField {...field(form, 'email')} label={t.fields.email} optional={t.optional} autocomplete="off" />
      <Checkbox name="signs" label={t.signsLabel} checked={form.text('signs') !== ''} />
    </PersonForm>
  );
}

/** Somebody new who is going to sign. */
export function NewSignerPage({ lang, form }: Props) {
  const t = texts[lang];
  return (
    <PersonForm
      {...{ lang, form }}
      title={t.newSignerTitle}
      lead={t.newSignerLead}
      action={paths.linkedCompanySigner()}
    >
      <TextField {...field(form, 'name')} label={t.personName} autocomplete="off" maxLength={120} />
      <EmailField {...field(form, 'email')} label={t.fields.email} autocomplete="off" />
      <TextField
        {...field(form, 'functionTitle')}
        label={t.fields.functionTitle}
        optional={t.optional}
        maxLength={120}
      />
    </PersonForm>
  );
}

type PersonFormProps = Props & { title: string; lead: string; action: string; children: Content };

function PersonForm({ lang, form, title, lead, action, children }: PersonFormProps) {
  const t = texts[lang];
  return (
    <>
      <PageHeading title={title} lead={lead} />
      <FormErrors lang={lang} form={form} labels={{ ...t.fields, name: t.personName }} />
      <Form action={action}>
        {children}
        <ButtonRow>
          <Button kind="primary">{t.save}</Button>
          <LinkButton kind="quiet" href={paths.linkedCompany()}>
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
