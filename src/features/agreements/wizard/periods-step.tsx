import { z } from 'zod';
import { type Period, type PlaceWeek, places } from '../../../kernel/week-pattern.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { formatNumber, formatShortDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, DateField, FieldRow, Fieldset, NumberField, Stack, TextField } from '../../../ui/index.ts';
import { WeekRibbon } from '../../mkb-routes/index.ts';
import { inTime } from '../addenda/rules/parts.ts';
import type { DraftContent } from '../draft-content.ts';
import type { PracticePeriod } from '../rules/terms.ts';
import { dateOrNull } from './duration-step.tsx';
import { RowCards } from './row-cards.tsx';
import { type FieldsProps, fieldsOf, formText, type ListProps, newRow, type RowsStep, reader } from './step.ts';
import { stepTexts } from './step-texts.ts';
import { texts } from './texts.ts';

/** The bounds of the designer, which the agreement follows. */
const limits = { weeks: 104, studyYear: 10, days: 7, hoursPerDay: 24, studyHours: 168 };

const schema = formSchema((f) =>
  z.object({
    studyYear: f.int(1, limits.studyYear),
    label: f.optionalText(60),
    weeks: f.int(1, limits.weeks),
    from: f.optionalDate(),
    until: f.optionalDate(),
    company: f.halfDays(limits.days),
    school: f.halfDays(limits.days),
    third: f.halfDays(limits.days),
    hoursPerDay: f.decimal(0.5, limits.hoursPerDay),
    studyHoursPerWeek: f.optionalDecimal(0, limits.studyHours),
  }),
);

const labels: RowsStep['labels'] = (lang) => stepTexts[lang].periods.fields;
const rowOf = ({ terms }: DraftContent, key: string): PracticePeriod | undefined =>
  terms.periods.find(({ period }) => period.id === key);
const withPeriods = (content: DraftContent, periods: PracticePeriod[]): DraftContent => ({
  ...content,
  terms: { ...content.terms, periods },
});

export const periodsStep: RowsStep = {
  kind: 'rows',
  code: 'periods',
  labels,
  keys: ({ terms }) => terms.periods.map(({ period }) => period.id),
  canAdd: (key) => key === newRow,
  stored: (content, key) => {
    const row = rowOf(content, key);
    const last = content.terms.periods.at(-1)?.period;
    const period = row?.period;
    return {
      studyYear: formText(period?.studyYear ?? last?.studyYear ?? 1),
      label: period?.label ?? '',
      weeks: formText(period?.weeks ?? null),
      from: formText(row?.from ?? null),
      until: formText(row?.until ?? null),
      company: formText(period?.week.company.days ?? null),
      school: formText(period?.week.school.days ?? null),
      third: formText(period?.week.third.days ?? null),
      hoursPerDay: formText(period?.hoursPerDay ?? last?.hoursPerDay ?? 8),
      studyHoursPerWeek: formText(period?.studyHoursPerWeek ?? null),
    };
  },
  read: reader({
    schema,
    faults: (value, _content, { lang }) => {
      const t = stepTexts[lang].periods;
      const days = value.company + value.school + value.third;
      return {
        ...(value.from && value.until && value.until < value.from ? { until: t.datesReversed } : {}),
        ...(days === 0 ? { company: t.noDays } : days > limits.days ? { company: t.tooManyDays } : {}),
      };
    },
    apply: (value, content, { newId }, key) => {
      const known = rowOf(content, key);
      const period: Period = {
        id: known?.period.id ?? newId(),
        studyYear: value.studyYear,
        label: value.label,
        weeks: value.weeks,
        hoursPerDay: value.hoursPerDay,
        studyHoursPerWeek: value.studyHoursPerWeek ?? 0,
        week: {
          company: changedDays(known?.period.week.company, value.company),
          school: changedDays(known?.period.week.school, value.school),
          third: changedDays(known?.period.week.third, value.third),
        },
      };
      const row: PracticePeriod = { period, from: dateOrNull(value.from), until: dateOrNull(value.until) };
      const { periods } = content.terms;
      const changed = known ? periods.map((one) => (one === known ? row : one)) : [...periods, row];
      return withPeriods(content, inTime(changed));
    },
  }),
  remove: (content, key) =>
    withPeriods(
      content,
      content.terms.periods.filter(({ period }) => period.id !== key),
    ),
  rowTitle: (content, key, lang) => periodTitle(rowOf(content, key)?.period, lang),
  rowSummary: (content, key, lang) => {
    const row = rowOf(content, key);
    return row ? weeksAndDates(row, lang) : null;
  },
  Fields,
  List,
};

/** Weekdays and online days of the version hold as long as the number of days does. */
const changedDays = (known: PlaceWeek | undefined, days: number): PlaceWeek =>
  known?.days === days ? known : { days, remoteDays: Math.min(known?.remoteDays ?? 0, days), weekdays: [] };

function periodTitle(period: Period | undefined, lang: Lang): string {
  const t = stepTexts[lang].periods;
  if (!period) return t.newTitle;
  return t.rowTitle(period.studyYear, period.label.trim());
}

function weeksAndDates({ period, from, until }: PracticePeriod, lang: Lang): string {
  const t = stepTexts[lang].periods;
  const dates = from && until ? t.range(formatShortDate(lang, from), formatShortDate(lang, until)) : t.noDates;
  return t.summary(formatNumber(lang, period.weeks), dates);
}

function Fields({ lang, form }: FieldsProps & { rowKey: string }) {
  const field = fieldsOf(form, labels(lang));
  const t = stepTexts[lang].periods;
  return (
    <Stack gap="lg">
      <Fieldset legend={t.when}>
        <FieldRow>
          <NumberField {...field('studyYear')} min={1} max={limits.studyYear} />
          <TextField {...field('label')} hint={t.labelHint} width="sm" />
          <NumberField {...field('weeks')} min={1} max={limits.weeks} />
        </FieldRow>
        <FieldRow>
          <DateField {...field('from')} />
          <DateField {...field('until')} />
        </FieldRow>
      </Fieldset>
      <Fieldset legend={t.week} hint={t.weekHint}>
        <FieldRow>
          {places.map((place) => (
            <NumberField key={place} {...field(place)} min={0} max={limits.days} step={0.5} />
          ))}
        </FieldRow>
        <FieldRow>
          <NumberField {...field('hoursPerDay')} min={0.5} max={limits.hoursPerDay} step={0.5} />
          <NumberField {...field('studyHoursPerWeek')} min={0} max={limits.studyHours} step={0.5} />
        </FieldRow>
      </Fieldset>
    </Stack>
  );
}

function List({ lang, content, hrefOf, removeHrefOf }: ListProps) {
  const t = stepTexts[lang].periods;
  const { periods, duration } = content.terms;
  const rows = periods.map(({ period, from, until }) => {
    const outside = [from, until].some(
      (date) =>
        date !== null &&
        ((duration.start !== null && date < duration.start) || (duration.end !== null && date > duration.end)),
    );
    const title = periodTitle(period, lang);
    return {
      key: period.id,
      title,
      lines: [weeksAndDates({ period, from, until }, lang)],
      missing: outside ? t.outside : null,
      change: { href: hrefOf(period.id), label: t.change, context: title },
      remove: { href: removeHrefOf(period.id), label: t.remove },
    };
  });
  return (
    <Stack gap="lg">
      {periods.length > 0 && (
        <Card title={t.ribbonTitle}>
          <WeekRibbon periods={periods.map(({ period }) => period)} lang={lang} withTable />
        </Card>
      )}
      <RowCards rows={rows} words={texts[lang].rowWords} />
      {periods.length === 0 && <p>{t.none}</p>}
    </Stack>
  );
}
