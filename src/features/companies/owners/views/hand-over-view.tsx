import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import { Button, ButtonRow, EmptyState, Form, LinkButton, SelectField, Stack } from '../../../../ui/index.ts';
import { CompanyHeading } from '../../views/company-heading.tsx';
import type { Colleague } from '../colleague-store.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  /** Who looks after companies now, with how many. */
  owners: readonly (Colleague & { companies: number })[];
  colleagues: readonly Colleague[];
  form: FormState;
};

export function HandOverPage({ lang, owners, colleagues, form }: Props) {
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name), emptyLabel: t.choose });
  return (
    <>
      <CompanyHeading lang={lang} title={t.handOverTitle} lead={t.handOverLead} />
      {owners.length === 0 ? (
        <EmptyState title={t.none}>{t.nobodyToHandOver}</EmptyState>
      ) : (
        <Stack>
          <FormErrors lang={lang} form={form} labels={t} />
          <Form action={paths.companiesHandOver()}>
            <SelectField
              {...field('from')}
              label={t.from}
              options={owners.map(({ id, name, companies }) => ({
                value: id,
                label: t.fromOption(name, formatNumber(lang, companies)),
              }))}
            />
            <SelectField
              {...field('to')}
              label={t.to}
              options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <ButtonRow>
              <Button kind="primary">{t.handOverButton}</Button>
              <LinkButton kind="quiet" href={paths.companies()}>
                {t.cancel}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Stack>
      )}
    </>
  );
}
