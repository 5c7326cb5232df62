import { type Place, places } from '../../../kernel/week-pattern.ts';
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
  Form,
  HiddenField,
  LinkButton,
  NumberField,
  PageHeading,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import type { MkbRoute } from '../mkb-route-store.ts';
import { periodLimits } from '../rules/period-faults.ts';
import { daysField, remoteField, weekdaysField } from '../rules/period-input.ts';
import type { PreviewData } from '../rules/preview-data.ts';
import { crumbs } from './crumbs.tsx';
import { live } from './live-ids.ts';
import { LiveLine, LivePanel } from './live-panel.tsx';

export type PeriodFormProps = {
  lang: Lang;
  route: MkbRoute;
  title: string;
  form: FormState;
  revision: number;
  action: string;
  backHref: string;
  isNew: boolean;
  preview: PreviewData;
};

/** One period: its weeks and hours, and the days at each place. */
export function PeriodFormPage({
  lang,
  route,
  title,
  form,
  revision,
  action,
  backHref,
  isNew,
  preview,
}: PeriodFormProps) {
  const t = designTexts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  return (
    <>
      <PageHeading
        title={title}
        {...crumbs(lang, route, { label: t.designTitle, href: backHref }, { label: title })}
        lead={t.periodLead}
      />
      <FormErrors lang={lang} form={form} labels={t} />
      <Columns aside={<LivePanel data={preview} />} summary={<LiveLine data={preview} />} asideLabel={t.weekTitle}>
        <Form action={action} id={live.form}>
          <HiddenField name="revision" value={String(revision)} />
          <Card>
            <Stack gap="md">
              <FieldRow>
                <NumberField {...field('studyYear')} label={t.studyYear} min={1} max={8} />
                <TextField {...field('label')} label={t.label} hint={t.labelHint} optional={t.optional} width="sm" />
                <NumberField
                  {...field('weeks')}
                  label={t.weeks}
                  min={periodLimits.minWeeks}
                  max={periodLimits.maxWeeks}
                />
              </FieldRow>
              <FieldRow>
                <NumberField {...field('hoursPerDay')} label={t.hoursPerDay} min={0} max={24} step="any" />
                <NumberField
                  {...field('studyHoursPerWeek')}
                  label={t.studyHours}
                  hint={t.studyHoursHint}
                  min={0}
                  max={168}
                  step="any"
                />
              </FieldRow>
            </Stack>
          </Card>
          {places.map((place) => (
            <PlaceFields key={place} lang={lang} form={form} place={place} />
          ))}
          <ButtonRow>
            <Button kind="primary">{t.savePeriod}</Button>
            {isNew && (
              <Button name="next" value="another">
                {t.saveAndAnother}
              </Button>
            )}
            <LinkButton kind="quiet" href={backHref}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Columns>
    </>
  );
}

function PlaceFields({ lang, form, place }: { lang: Lang; form: FormState; place: Place }) {
  const t = designTexts[lang];
  const [days, remote, weekdays] = [daysField(place), remoteField(place), weekdaysField(place)];
  return (
    <Card title={t.placeTitle[place]} subtitle={t.placeHint[place] || undefined}>
      <Stack gap="md">
        <FieldRow>
          <NumberField
            name={days}
            label={t.days}
            value={form.text(days)}
            error={form.error(days)}
            min={0}
            max={7}
            step={0.5}
          />
          <NumberField
            name={remote}
            label={t.remoteDays}
            value={form.text(remote)}
            error={form.error(remote)}
            min={0}
            max={7}
            step={0.5}
          />
        </FieldRow>
        <CheckboxGroup
          name={weekdays}
          label={t.weekdays}
          hint={t.weekdaysHint}
          error={form.error(weekdays)}
          options={t.shortWeekdays.map((label, index) => ({ value: String(index + 1), label }))}
          values={form.list(weekdays)}
          inline
        />
      </Stack>
    </Card>
  );
}
