import type { Period } from '../../../kernel/week-pattern.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  Form,
  HiddenField,
  LinkButton,
  NumberField,
  PageHeading,
  Stack,
} from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import type { MkbRoute } from '../mkb-route-store.ts';
import type { StoredVersion } from '../version-store.ts';
import { crumbs } from './crumbs.tsx';

type SplitPeriodProps = { lang: Lang; route: MkbRoute; stored: StoredVersion; period: Period; form: FormState };

/** After how many weeks a period is cut in two. */
export function SplitPeriodPage({ lang, route, stored, period, form }: SplitPeriodProps) {
  const t = designTexts[lang];
  const at = { mkbRouteId: route.id, versionId: stored.id };
  const title = t.splitPeriodTitle(t.periodName(period.studyYear, period.label));
  return (
    <>
      <PageHeading
        title={title}
        {...crumbs(lang, route, { label: t.designTitle, href: paths.design(at) }, { label: t.split })}
        lead={t.splitPeriodLead(period.weeks)}
      />
      <FormErrors lang={lang} form={form} labels={{ weeks: t.splitAfter }} />
      <Form action={paths.designPeriodSplit({ ...at, periodId: period.id })}>
        <HiddenField name="revision" value={String(stored.revision)} />
        <Card>
          <Stack gap="md">
            <NumberField
              name="weeks"
              value={form.text('weeks')}
              error={form.error('weeks')}
              label={t.splitAfter}
              hint={t.splitAfterHint}
              min={1}
              max={Math.max(1, period.weeks - 1)}
            />
          </Stack>
        </Card>
        <ButtonRow>
          <Button kind="primary">{t.splitPeriod}</Button>
          <LinkButton kind="quiet" href={paths.design(at)}>
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
