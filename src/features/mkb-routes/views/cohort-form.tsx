import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, ButtonRow, DateField, FieldRow, Form, LinkButton, PageHeading, TextField } from '../../../ui/index.ts';
import type { MkbRoute } from '../mkb-route-store.ts';
import { texts } from '../texts.ts';
import { crumbs } from './crumbs.tsx';

type CohortFormProps = { lang: Lang; route: MkbRoute; form: FormState; number: number };

export function CohortFormPage({ lang, route, form, number }: CohortFormProps) {
  const t = texts[lang];
  const at = { mkbRouteId: route.id };
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <PageHeading
        title={t.cohortTitle}
        {...crumbs(lang, route, { label: t.cohortTitle })}
        lead={t.cohortLead(number)}
      />
      <FormErrors lang={lang} form={form} labels={{ ...t, name: t.cohortName }} />
      <Form action={paths.cohortNew(at)}>
        <TextField {...field('name')} label={t.cohortName} hint={t.cohortNameHint} width="md" />
        <FieldRow>
          <DateField {...field('startDate')} label={t.startDate} />
          <DateField {...field('endDate')} label={t.endDate} />
        </FieldRow>
        <ButtonRow>
          <Button kind="primary">{t.saveCohort}</Button>
          <LinkButton kind="quiet" href={paths.mkbRoute(at)}>
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
