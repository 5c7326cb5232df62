import { type TargetGroup, targetGroups } from '../../../kernel/target-group.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { shellTexts } from '../../../shell/index.ts';
import {
  Button,
  ButtonRow,
  DateField,
  EmailField,
  FieldRow,
  Fieldset,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  PageHeading,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { ChangedMeanwhile, FixedPerson, KnownPerson } from '../../companies/index.ts';
import { type Cohort, type Student, studentValues } from '../rules/student.ts';
import { texts } from '../texts.ts';
import { cohortGroups } from './cohort-groups.ts';

export type StudentFormProps = {
  lang: Lang;
  form: FormState;
  cohorts: readonly Cohort[];
  /** The student who is changed; absent for a new one. */
  student?: Student | undefined;
  /** Name and address are a colleague's. */
  fixed?: boolean | undefined;
  seen?: string | undefined;
  /** The student who has this number, or this address, already. */
  existing?: Student | undefined;
  /** Whose address it is already, under another name. */
  known?: { id: string; name: string } | undefined;
  /** What somebody else saved in between. */
  stored?: Student | undefined;
};

export function StudentFormPage(props: StudentFormProps) {
  const { lang, form, cohorts, student, fixed, seen, existing, known, stored } = props;
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  const back = student ? paths.student({ studentId: student.id }) : paths.students();
  return (
    <>
      <PageHeading
        title={student ? t.editTitle(student.name) : t.newTitle}
        lead={student ? t.editLead : t.newLead}
        breadcrumbsLabel={shellTexts[lang].youAreHere}
        breadcrumbs={[
          { label: t.title, href: paths.students() },
          ...(student ? [{ label: student.name, href: back }] : []),
        ]}
      />
      <Stack>
        <FormErrors lang={lang} form={form} labels={t} />
        {stored && (
          <ChangedMeanwhile
            lang={lang}
            form={form}
            stored={studentValues(stored)}
            labels={labels(lang)}
            show={(name, value) => inWords(lang, cohorts, name, value)}
          />
        )}
        {existing && (
          <Notice
            tone="warning"
            title={t.existsTitle}
            action={<LinkButton href={paths.student({ studentId: existing.id })}>{t.open(existing.name)}</LinkButton>}
          >
            {t.exists(existing.name, existing.studentNumber)}
          </Notice>
        )}
        <Form action={student ? paths.studentEdit({ studentId: student.id }) : paths.studentNew()}>
          {seen !== undefined && <HiddenField name="seen" value={seen} />}
          {fixed && student ? (
            <FixedPerson lang={lang} name={student.name} email={student.email} />
          ) : (
            <TextField {...field('name')} label={t.name} autocomplete="off" maxLength={120} />
          )}
          <TextField
            {...field('studentNumber')}
            label={t.studentNumber}
            hint={t.studentNumberHint}
            autocomplete="off"
            spellcheck={false}
            width="sm"
            maxLength={20}
          />
          {!fixed && (
            <EmailField
              {...field('email')}
              label={t.email}
              hint={t.emailHint}
              optional={t.optional}
              autocomplete="off"
            />
          )}
          {known && <KnownPerson lang={lang} person={known} />}
          <DateField {...field('birthDate')} label={t.birthDate} hint={t.birthDateHint} optional={t.optional} />
          <Fieldset legend={t.addressLegend} optional={t.optional}>
            <TextField {...field('street')} label={t.street} maxLength={120} />
            <FieldRow>
              <TextField {...field('postcode')} label={t.postcode} width="sm" maxLength={10} />
              <TextField {...field('place')} label={t.place} maxLength={80} />
            </FieldRow>
          </Fieldset>
          <Fieldset legend={t.studyLegend} optional={t.optional}>
            <SelectField
              {...field('targetGroup')}
              label={t.targetGroup}
              hint={t.targetGroupHint}
              width="md"
              emptyLabel={t.notKnown}
              options={targetGroups.map((value) => ({ value, label: t.targetGroups[value] }))}
            />
            <SelectField
              {...field('cohortId')}
              label={t.cohort}
              hint={cohorts.length === 0 ? t.noCohorts : t.cohortHint}
              emptyLabel={t.noCohort}
              options={cohortGroups(cohorts)}
            />
          </Fieldset>
          <ButtonRow>
            <Button kind="primary">{student ? t.save : t.saveNew}</Button>
            <LinkButton kind="quiet" href={back}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}

const labels = (lang: Lang): Record<string, string> => {
  const { name, studentNumber, email, birthDate, street, postcode, place, targetGroup, cohort } = texts[lang];
  return { name, studentNumber, email, birthDate, street, postcode, place, targetGroup, cohortId: cohort };
};

function inWords(lang: Lang, cohorts: readonly Cohort[], name: string, value: string): string {
  if (name === 'targetGroup') return texts[lang].targetGroups[value as TargetGroup];
  if (name === 'cohortId') return cohorts.find(({ id }) => id === value)?.name ?? value;
  return name === 'birthDate' ? formatDate(lang, value) : value;
}
