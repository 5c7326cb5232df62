import type { Actor } from '../../../kernel/actor.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  FieldRow,
  Form,
  NumberField,
  PageHeading,
  SelectField,
  Stack,
} from '../../../ui/index.ts';
import { ManageTabs } from '../../institution/index.ts';
import type { SettingRow } from '../coach-setting-store.ts';
import { type CoachSettings, type FeedbackStep, releaseDayIn } from '../rules/feedback-year.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  actor: Actor;
  settings: CoachSettings & { isOwn: boolean };
  rows: readonly SettingRow[];
  months: readonly string[];
  next: FeedbackStep;
  form: FormState;
};

export function CoachSettingsPage({ lang, actor, settings, rows, months, next, form }: Props) {
  const t = texts[lang];
  const field = (name: 'mostStudents' | 'releaseDay' | 'releaseMonth' | 'validFrom') => ({
    name,
    value: form.text(name),
    error: form.error(name),
  });
  const labels = { ...t, validFrom: t.from };
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="coachSettings" />
      <PageHeading title={t.settingsTitle} lead={t.settingsLead} />
      <FormErrors lang={lang} form={form} labels={labels} />
      <Stack gap="lg">
        <Card>
          {!settings.isOwn && <p>{t.settingsProposal}</p>}
          <p>{whatNext(lang, next, settings)}</p>
          <Form action={paths.coachSettings()}>
            <Stack gap="md">
              <NumberField
                {...field('mostStudents')}
                label={t.mostStudents}
                hint={t.mostStudentsHint}
                min={1}
                max={99}
              />
              <FieldRow>
                <NumberField {...field('releaseDay')} label={t.releaseDay} hint={t.releaseDayHint} min={1} max={28} />
                <SelectField
                  {...field('releaseMonth')}
                  label={t.releaseMonth}
                  options={months.map((value, index) => ({ value, label: t.months[index] ?? value }))}
                />
              </FieldRow>
              <DateField {...field('validFrom')} label={t.from} />
            </Stack>
            <ButtonRow>
              <Button kind="primary">{t.save}</Button>
            </ButtonRow>
          </Form>
        </Card>
        {rows.length > 0 && (
          <Card title={t.settingsRows}>
            <ul>
              {rows.map(({ validFrom, mostStudents, releaseDay, releaseMonth }) => (
                <li key={validFrom}>
                  {t.settingsRow(
                    formatDate(lang, validFrom),
                    mostStudents,
                    `${releaseDay} ${t.months[releaseMonth - 1] ?? ''}`,
                  )}
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Stack>
    </>
  );
}

function whatNext(lang: Lang, next: FeedbackStep, settings: CoachSettings): string {
  const t = texts[lang].feedbackStep;
  switch (next.step) {
    case 'ask':
      return t.ask(formatDate(lang, releaseDayIn(next.year, settings)));
    case 'release':
      return t.release();
    case 'wait':
      return t.wait(formatDate(lang, next.asksFrom));
  }
}
