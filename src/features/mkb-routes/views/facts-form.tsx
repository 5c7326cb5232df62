import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  CheckboxGroup,
  FilterBar,
  Form,
  HiddenField,
  LinkButton,
  PageHeading,
  RadioGroup,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import type { MkbRoute } from '../mkb-route-store.ts';
import type { ParticipatingCompany } from '../rules/check-snapshot.ts';
import { crumbs } from './crumbs.tsx';

export type FactsFormProps = {
  lang: Lang;
  route: MkbRoute;
  versionId: string;
  form: FormState;
  revision: number;
  /** The companies on this page; those chosen but not shown stay chosen. */
  companies: readonly ParticipatingCompany[];
  search: string;
  hasMore: boolean;
};

/** The answers that the criteria ask for, and the companies that take part. */
export function FactsFormPage(props: FactsFormProps) {
  const { lang, route, versionId, form, revision, companies, search, hasMore } = props;
  const t = designTexts[lang];
  const at = { mkbRouteId: route.id, versionId };
  const answers = [
    { value: 'yes', label: t.yes },
    { value: 'no', label: t.no },
    { value: '', label: t.notKnown },
  ];
  const question = (name: 'employed' | 'paid' | 'connected' | 'tripartiteAgreement' | 'coDesign', hint?: string) => (
    <RadioGroup name={name} label={t.facts[name]} hint={hint} options={answers} value={form.text(name)} inline />
  );
  const withSearch = hasMore || search !== '';
  return (
    <>
      <PageHeading
        title={t.factsTitle}
        {...crumbs(lang, route, { label: t.designTitle, href: paths.design(at) }, { label: t.factsTitle })}
        lead={t.factsLead}
      />
      <FormErrors lang={lang} form={form} />
      {withSearch && (
        <FilterBar label={t.companySearch} action={paths.designFacts(at)} submitLabel={t.companySearchButton}>
          <TextField name="q" label={t.companySearch} value={search} />
        </FilterBar>
      )}
      <Form action={paths.designFacts(at)}>
        <HiddenField name="revision" value={String(revision)} />
        {companies.map(({ id }) => (
          <HiddenField key={id} name="shown" value={id} />
        ))}
        <Card>
          <Stack gap="md">
            {question('employed', t.factHints.employed)}
            {question('paid')}
            {question('connected')}
            {question('tripartiteAgreement')}
            {question('coDesign', t.factHints.coDesign)}
          </Stack>
        </Card>
        <Card>
          {companies.length === 0 ? (
            <p>{t.companiesNone}</p>
          ) : (
            <CheckboxGroup
              name="companies"
              label={t.facts.companies}
              hint={hasMore ? t.companiesMore(formatNumber(lang, companies.length)) : t.companiesHint}
              error={form.error('companies')}
              options={companies.map(({ id, name, staff }) => ({
                value: id,
                label: name,
                hint: staff === null ? t.companySizeUnknown : t.companySize(formatNumber(lang, staff)),
              }))}
              values={form.list('companies')}
            />
          )}
        </Card>
        <ButtonRow>
          <Button kind="primary">{t.saveFacts}</Button>
          <LinkButton kind="quiet" href={paths.design(at)}>
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
