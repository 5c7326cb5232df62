import { dateInNetherlands } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import { Button, ButtonRow, Card, Form, LinkButton, Notice, PageHeading, TextArea } from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import type { MkbRoute } from '../mkb-route-store.ts';
import type { Motivation } from '../rules/check-snapshot.ts';
import type { Criterion } from '../rules/criterion.ts';
import { criterionName, explainCriterion } from '../rules/explain.ts';
import { crumbs } from './crumbs.tsx';

type MotivationFormProps = {
  lang: Lang;
  route: MkbRoute;
  versionId: string;
  criterion: Criterion;
  form: FormState;
  /** What was written for the previous version, when nothing is written for this one yet. */
  earlier: Motivation | null;
};

export function MotivationFormPage({ lang, route, versionId, criterion, form, earlier }: MotivationFormProps) {
  const t = designTexts[lang];
  const at = { mkbRouteId: route.id, versionId };
  const name = criterionName(lang, criterion.code);
  return (
    <>
      <PageHeading
        title={`${t.motivationTitle}: ${name}`}
        {...crumbs(lang, route, { label: t.designTitle, href: paths.design(at) }, { label: t.motivationTitle })}
        lead={t.motivationLead}
      />
      <FormErrors lang={lang} form={form} />
      <Card title={name}>
        <p>{explainCriterion(lang, criterion)}</p>
      </Card>
      {earlier && (
        <Notice>{t.motivationEarlier(earlier.by, formatDate(lang, dateInNetherlands(new Date(earlier.at))))}</Notice>
      )}
      <Form action={paths.designMotivation({ ...at, criterion: criterion.code })}>
        <TextArea
          name="text"
          label={t.motivationLabel}
          value={form.text('text')}
          error={form.error('text')}
          rows={8}
          width="full"
        />
        <ButtonRow>
          <Button kind="primary">{t.save}</Button>
          <LinkButton kind="quiet" href={paths.design(at)}>
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
