import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Checkbox,
  DateField,
  EmailField,
  FieldRow,
  Fieldset,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { type Company, type Contact, type ContactRole, contactRoles } from '../rules/company.ts';
import { texts } from '../texts.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { CompanyHeading } from './company-heading.tsx';
import { FixedPerson } from './fixed-person.tsx';
import { KnownPerson } from './known-person.tsx';

export type ContactFormProps = {
  lang: Lang;
  company: Company;
  form: FormState;
  /** The contact that is changed; absent for a new one. */
  contact?: Contact | undefined;
  /** Name and address are a colleague's. */
  fixed?: boolean | undefined;
  seen?: string | undefined;
  /** Whose address it is already, under another name. */
  known?: { id: string; name: string } | undefined;
  /** The contact of this company that the person is already. */
  double?: Contact | undefined;
  /** What somebody else saved in between. */
  stored?: Contact | undefined;
};

export function ContactFormPage(props: ContactFormProps) {
  const { lang, company, form, contact, fixed, seen, known, double, stored } = props;
  const t = texts[lang];
  const companyId = company.id;
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <CompanyHeading
        lang={lang}
        company={company}
        title={contact ? t.contactEditTitle(contact.name) : t.contactNewTitle}
        lead={contact ? t.contactEditLead(company.name) : t.contactNewLead(company.name)}
      />
      <Stack>
        <FormErrors lang={lang} form={form} labels={{ ...t, name: t.personName, functionTitle: t.function }} />
        {stored && (
          <ChangedMeanwhile
            lang={lang}
            form={form}
            stored={storedValues(stored)}
            labels={labels(lang)}
            show={(name, value) =>
              name === 'signs' ? t.yes : name === 'role' ? t.contactRoles[value as ContactRole] : value
            }
          />
        )}
        {double && (
          <Notice
            tone="warning"
            title={t.alreadyContact(double.name)}
            action={
              <LinkButton href={paths.contactEdit({ companyId, contactId: double.id })}>
                {t.openContact(double.name)}
              </LinkButton>
            }
          />
        )}
        <Form
          action={contact ? paths.contactEdit({ companyId, contactId: contact.id }) : paths.contactNew({ companyId })}
        >
          {seen !== undefined && <HiddenField name="seen" value={seen} />}
          {fixed && contact ? (
            <FixedPerson lang={lang} name={contact.name} email={contact.email} />
          ) : (
            <>
              <TextField {...field('name')} label={t.personName} autocomplete="off" maxLength={120} />
              <EmailField
                {...field('email')}
                label={t.email}
                hint={t.emailHint}
                optional={t.optional}
                autocomplete="off"
              />
              {known && <KnownPerson lang={lang} person={known} />}
            </>
          )}
          <TextField {...field('phone')} label={t.phone} optional={t.optional} type="tel" width="md" maxLength={30} />
          <FieldRow>
            <SelectField
              {...field('role')}
              label={t.contactRole}
              value={form.text('role') || 'other'}
              options={contactRoles.map((role) => ({ value: role, label: t.contactRoles[role] }))}
            />
            <TextField {...field('functionTitle')} label={t.function} optional={t.optional} maxLength={120} />
          </FieldRow>
          <Fieldset legend={t.contactDates} hint={t.contactDatesHint} optional={t.optional}>
            <FieldRow>
              <DateField {...field('validFrom')} label={t.validFrom} />
              <DateField {...field('validUntil')} label={t.validUntil} />
            </FieldRow>
          </Fieldset>
          <Checkbox name="signs" label={t.signsLabel} hint={t.signsHint} checked={form.text('signs') !== ''} />
          <ButtonRow>
            <Button kind="primary">{contact ? t.save : t.addPerson}</Button>
            <LinkButton kind="quiet" href={paths.company({ companyId })}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}

const storedValues = ({ name, email, phone, functionTitle, signs, role, validFrom, validUntil }: Contact) => ({
  name,
  email: email ?? '',
  phone,
  functionTitle,
  signs: signs ? 'yes' : '',
  role,
  validFrom: validFrom ?? '',
  validUntil: validUntil ?? '',
});

const labels = (lang: Lang): Record<string, string> => {
  const { personName, email, phone, function: functionTitle, signs, contactRole, validFrom, validUntil } = texts[lang];
  return { name: personName, email, phone, functionTitle, signs, role: contactRole, validFrom, validUntil };
};
