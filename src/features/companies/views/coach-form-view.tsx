import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  DateField,
  EmailField,
  FieldRow,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import type { Company, Workplace, WorkplaceCoach } from '../rules/company.ts';
import { texts } from '../texts.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { CompanyHeading } from './company-heading.tsx';
import { FixedPerson } from './fixed-person.tsx';
import { KnownPerson } from './known-person.tsx';

export type CoachFormProps = {
  lang: Lang;
  company: Company;
  workplace: Workplace;
  form: FormState;
  /** The term that is corrected; absent for a new coach. */
  coach?: WorkplaceCoach | undefined;
  /** Name and address are a colleague's. */
  fixed?: boolean | undefined;
  seen?: string | undefined;
  /** Whose address it is already, under another name. */
  known?: { id: string; name: string } | undefined;
  /** What somebody else saved in between. */
  stored?: WorkplaceCoach | undefined;
};

export function CoachFormPage(props: CoachFormProps) {
  const { lang, company, workplace, form, coach, fixed, seen, known, stored } = props;
  const t = texts[lang];
  const place = { companyId: company.id, workplaceId: workplace.id };
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  const now = workplace.coach;
  return (
    <>
      <CompanyHeading
        lang={lang}
        company={company}
        title={coach ? t.coachEditTitle(coach.name) : t.coachNewTitle}
        lead={coach ? t.coachEditLead : t.coachNewLead(workplace.functionTitle, workplace.location)}
      />
      <Stack>
        <FormErrors lang={lang} form={form} labels={{ ...t, name: t.personName }} />
        {stored && (
          <ChangedMeanwhile
            lang={lang}
            form={form}
            stored={{
              name: stored.name,
              email: stored.email ?? '',
              validFrom: stored.validFrom,
              validUntil: stored.validUntil ?? '',
            }}
            labels={{ name: t.personName, email: t.email, validFrom: t.validFrom, validUntil: t.validUntil }}
          />
        )}
        {!coach && now && <Notice>{t.coachReplaces(now.name, formatDate(lang, now.validFrom))}</Notice>}
        <Form action={coach ? paths.coachEdit({ ...place, coachId: coach.id }) : paths.coachNew(place)}>
          {seen !== undefined && <HiddenField name="seen" value={seen} />}
          {fixed && coach ? (
            <FixedPerson lang={lang} name={coach.name} email={coach.email} />
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
          <FieldRow>
            <DateField {...field('validFrom')} label={t.validFrom} />
            <DateField {...field('validUntil')} label={t.validUntil} hint={t.validUntilHint} />
          </FieldRow>
          <ButtonRow>
            <Button kind="primary">{coach ? t.save : t.appointButton}</Button>
            <LinkButton kind="quiet" href={paths.company({ companyId: company.id })}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}
