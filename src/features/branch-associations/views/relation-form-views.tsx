import type { ComponentChildren } from 'preact';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  DateField,
  EmailField,
  FieldRow,
  Form,
  LinkButton,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { FixedPerson } from '../../companies/index.ts';
import type { Member } from '../member-store.ts';
import type { AssociationContact } from '../people-store.ts';
import type { Association } from '../rules/association.ts';
import { texts } from '../texts.ts';
import { BranchHeading } from './branch-heading.tsx';

type Props = { lang: Lang; association: Association; form: FormState };

/** A form below the page of an association. */
function Frame({
  lang,
  association,
  form,
  title,
  action,
  labels,
  children,
}: Props & { title: string; action: string; labels: Record<string, string>; children: ComponentChildren }) {
  const t = texts[lang];
  return (
    <>
      <BranchHeading lang={lang} title={title} association={association} />
      <Stack>
        <FormErrors lang={lang} form={form} labels={labels} />
        <Form action={action}>
          {children}
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={paths.branchAssociation({ associationId: association.id })}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}

const fieldOf = (form: FormState) => (name: string) => ({ name, value: form.text(name), error: form.error(name) });

export function MemberForm({ member, ...props }: Props & { member?: Member | undefined }) {
  const { lang, association, form } = props;
  const t = texts[lang];
  const field = fieldOf(form);
  const associationId = association.id;
  return (
    <Frame
      {...props}
      title={member ? t.memberEditTitle(member.companyName) : t.memberTitle(association.name)}
      action={
        member ? paths.branchMember({ associationId, memberId: member.id }) : paths.branchMemberNew({ associationId })
      }
      labels={{ company: t.company, validFrom: t.validFrom, validUntil: t.validUntil }}
    >
      {!member && <TextField {...field('company')} label={t.company} hint={t.companyHint} maxLength={200} />}
      <FieldRow>
        <DateField {...field('validFrom')} label={t.validFrom} />
        <DateField {...field('validUntil')} label={t.validUntil} optional={t.optional} />
      </FieldRow>
    </Frame>
  );
}

/** `isColleague`: name and address are a log-in at the hogeschool, which only the admin changes. */
export function ContactOfForm({
  contact,
  isColleague,
  ...props
}: Props & { contact?: AssociationContact | undefined; isColleague: boolean }) {
  const { lang, association, form } = props;
  const t = texts[lang];
  const field = fieldOf(form);
  const associationId = association.id;
  return (
    <Frame
      {...props}
      title={contact ? t.contactEditTitle(contact.name) : t.contactTitle(association.name)}
      action={
        contact
          ? paths.branchContactEdit({ associationId, contactId: contact.id })
          : paths.branchContactNew({ associationId })
      }
      labels={{
        name: t.personName,
        email: t.email,
        phone: t.phone,
        functionTitle: t.functionTitle,
        validFrom: t.contactFrom,
        validUntil: t.contactTo,
      }}
    >
      {contact && isColleague ? (
        <FixedPerson lang={lang} name={contact.name} email={contact.email} />
      ) : (
        <>
          <TextField {...field('name')} label={t.personName} autocomplete="off" maxLength={120} />
          <EmailField {...field('email')} label={t.email} optional={t.optional} autocomplete="off" />
        </>
      )}
      <TextField {...field('phone')} label={t.phone} type="tel" optional={t.optional} maxLength={30} />
      <TextField {...field('functionTitle')} label={t.functionTitle} optional={t.optional} maxLength={120} />
      {contact && (
        <FieldRow>
          <DateField {...field('validFrom')} label={t.contactFrom} />
          <DateField {...field('validUntil')} label={t.contactTo} hint={t.contactToHint} optional={t.optional} />
        </FieldRow>
      )}
    </Frame>
  );
}
