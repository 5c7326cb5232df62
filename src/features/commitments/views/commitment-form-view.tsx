import { studyYearName } from '../../../kernel/study-year.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  NumberField,
  RadioGroup,
  SelectField,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { ChangedMeanwhile, type Company, CompanyHeading } from '../../companies/index.ts';
import type { CommitmentRow } from '../commitment-store.ts';
import { levels } from '../rules/commitment.ts';
import { texts } from '../texts.ts';

export type CommitmentFormProps = {
  lang: Lang;
  company: Company;
  form: FormState;
  /** What a new promise can be for; absent for one that is changed. */
  aim?: { mkbRoutes: readonly { id: string; name: string }[]; years: readonly number[] } | undefined;
  commitment?: CommitmentRow | undefined;
  seen?: string | undefined;
  /** The promise that is there already. */
  same?: CommitmentRow | undefined;
  /** What somebody else saved in between. */
  stored?: CommitmentRow | undefined;
};

export function CommitmentFormPage(props: CommitmentFormProps) {
  const { lang, company, form, aim, commitment, seen, same, stored } = props;
  const t = texts[lang];
  const companyId = company.id;
  const back = commitment ? paths.commitment({ companyId, commitmentId: commitment.id }) : paths.company({ companyId });
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  const labels = {
    mkbRouteId: t.mkbRoute,
    cohortYear: t.year,
    level: t.level,
    places: t.placesLabel,
    guarantee: t.guarantee,
    guaranteeTerms: t.guaranteeTerms,
    note: t.note,
  };
  const yesNo = [
    { value: 'no', label: t.no },
    { value: 'yes', label: t.yes },
  ];
  return (
    <>
      <CompanyHeading
        lang={lang}
        company={company}
        title={commitment ? t.oneTitle(commitment.mkbRouteName, studyYearName(commitment.cohortYear)) : t.newTitle}
        lead={commitment ? t.editLead : t.newLead(company.name)}
      />
      <Stack>
        <FormErrors lang={lang} form={form} labels={labels} />
        {stored && (
          <ChangedMeanwhile
            lang={lang}
            form={form}
            labels={labels}
            stored={{
              level: stored.level,
              places: String(stored.places),
              guarantee: stored.guarantee ? 'yes' : 'no',
              guaranteeTerms: stored.guaranteeTerms,
              note: stored.note,
            }}
            show={(name, value) =>
              name === 'level' ? t.levels[value as 'firm'] : name === 'guarantee' ? t[value as 'yes'] : value
            }
          />
        )}
        {same && (
          <Notice
            tone="warning"
            title={t.sameExists}
            action={<LinkButton href={paths.commitment({ companyId, commitmentId: same.id })}>{t.openSame}</LinkButton>}
          />
        )}
        <Form
          action={
            commitment
              ? paths.commitmentEdit({ companyId, commitmentId: commitment.id })
              : paths.commitmentNew({ companyId })
          }
        >
          {seen !== undefined && <HiddenField name="seen" value={seen} />}
          {aim && (
            <>
              {aim.mkbRoutes.length === 0 && <Notice tone="warning">{t.noMkbRoutes}</Notice>}
              <SelectField
                {...field('mkbRouteId')}
                label={t.mkbRoute}
                emptyLabel={t.unknownMkbRoute}
                options={aim.mkbRoutes.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <SelectField
                {...field('cohortYear')}
                label={t.year}
                emptyLabel={t.unknownYear}
                width="md"
                options={aim.years.map((year) => ({ value: String(year), label: studyYearName(year) }))}
              />
            </>
          )}
          <NumberField {...field('places')} label={t.placesLabel} min={1} max={999} />
          <RadioGroup
            {...field('level')}
            label={t.level}
            options={levels.map((level) => ({ value: level, label: t.levels[level], hint: t.levelHints[level] }))}
          />
          <RadioGroup {...field('guarantee')} label={t.guarantee} hint={t.guaranteeHint} options={yesNo} inline />
          <TextArea {...field('guaranteeTerms')} label={t.guaranteeTerms} optional={t.optional} rows={3} />
          <TextArea {...field('note')} label={t.note} hint={t.noteHint} optional={t.optional} rows={3} />
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={back}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}
