import { type Period, places } from '../../../kernel/week-pattern.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  CheckboxGroup,
  Columns,
  FieldRow,
  Fieldset,
  Form,
  HiddenField,
  LinkButton,
  NumberField,
  PageHeading,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import type { MkbRoute } from '../mkb-route-store.ts';
import type { PreviewData } from '../rules/preview-data.ts';
import { unitLimits } from '../rules/unit-input.ts';
import { crumbs } from './crumbs.tsx';
import { live } from './live-ids.ts';
import { LiveLine, LivePanel } from './live-panel.tsx';

export type UnitFormProps = {
  lang: Lang;
  route: MkbRoute;
  title: string;
  form: FormState;
  revision: number;
  action: string;
  backHref: string;
  deleteHref: string | null;
  isNew: boolean;
  periods: readonly Period[];
  preview: PreviewData;
};

/** One unit: its outcomes, the EC it is worth at each place, and the periods it is learned in. */
export function UnitFormPage(props: UnitFormProps) {
  const { lang, route, title, form, revision, action, backHref, deleteHref, isNew, periods, preview } = props;
  const t = designTexts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <PageHeading
        title={title}
        {...crumbs(lang, route, { label: t.designTitle, href: backHref }, { label: title })}
        lead={t.unitLead}
      />
      <FormErrors lang={lang} form={form} labels={{ name: t.unitName, outcomes: t.outcomesLabel }} />
      <Columns aside={<LivePanel data={preview} />} summary={<LiveLine data={preview} />} asideLabel={t.weekTitle}>
        <Form action={action} id={live.form}>
          <HiddenField name="revision" value={String(revision)} />
          <Card>
            <Stack gap="md">
              <TextField {...field('name')} label={t.unitName} width="full" maxLength={unitLimits.name} />
              <TextArea {...field('outcomes')} label={t.outcomesLabel} hint={t.outcomesHint} rows={6} width="full" />
            </Stack>
          </Card>
          <Card>
            <Stack gap="md">
              <Fieldset legend={t.creditsTitle} hint={t.creditsHint} size="field">
                <FieldRow>
                  {places.map((place) => (
                    <NumberField
                      key={place}
                      {...field(`${place}Credits`)}
                      label={t.placeCredits[place]}
                      min={0}
                      max={unitLimits.credits}
                      step="any"
                      suffix="EC"
                      width="sm"
                    />
                  ))}
                </FieldRow>
              </Fieldset>
              {periods.length === 0 ? (
                <p>{t.noPeriodsToChoose}</p>
              ) : (
                <CheckboxGroup
                  name="periods"
                  label={t.periods}
                  options={periods.map(({ id, studyYear, label }) => ({
                    value: id,
                    label: sentence(t.periodName(studyYear, label)),
                  }))}
                  values={form.list('periods')}
                />
              )}
            </Stack>
          </Card>
          <ButtonRow>
            <Button kind="primary">{t.saveUnit}</Button>
            {isNew && (
              <Button name="next" value="another">
                {t.saveAndAnother}
              </Button>
            )}
            <LinkButton kind="quiet" href={backHref}>
              {t.cancel}
            </LinkButton>
            {deleteHref && (
              <LinkButton kind="quiet" href={deleteHref}>
                {t.removeUnit}
              </LinkButton>
            )}
          </ButtonRow>
        </Form>
      </Columns>
    </>
  );
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
