import type { Actor } from '../../../../kernel/actor.ts';
import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { formatDate, formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  FieldRow,
  Form,
  NumberField,
  PageHeading,
  Stack,
  TextField,
} from '../../../../ui/index.ts';
import { ManageTabs } from '../../../institution/index.ts';
import type { AnswerTerm } from '../../rules/answer-term.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  actor: Actor;
  form: FormState;
  /** Working days that hold today. */
  now: number;
  /** What holds from a later day on. */
  coming: readonly AnswerTerm[];
  isKvkOn: boolean;
};

export function CompanySettingsPage({ lang, actor, form, now, coming, isKvkOn }: Props) {
  const t = texts[lang];
  const field = (name: string) => ({ name, value: form.text(name), error: form.error(name) });
  const days = (count: number) => formatNumber(lang, count);
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="companySettings" />
      <PageHeading title={t.settingsTitle} lead={t.settingsLead} />
      <Stack>
        <FormErrors lang={lang} form={form} labels={t} />
        <Card title={t.termTitle}>
          <Stack gap="md">
            <p>{t.termNow(days(now))}</p>
            {coming.map(({ validFrom, workingDays }) => (
              <p key={validFrom}>{t.termComing(formatDate(lang, validFrom), days(workingDays))}</p>
            ))}
            <Form action={paths.answerTerm()}>
              <FieldRow>
                <NumberField
                  {...field('workingDays')}
                  label={t.workingDays}
                  hint={t.workingDaysHint}
                  min={1}
                  max={30}
                />
                <DateField {...field('validFrom')} label={t.validFrom} />
              </FieldRow>
              <ButtonRow>
                <Button>{t.save}</Button>
              </ButtonRow>
            </Form>
          </Stack>
        </Card>
        <Card title={t.kvkTitle}>
          <Stack gap="md">
            <p>{isKvkOn ? t.kvkOn : t.kvkOff}</p>
            <Form action={paths.kvkKey()}>
              <TextField
                name="key"
                label={t.key}
                hint={t.keyHint}
                error={form.error('key')}
                type="password"
                autocomplete="off"
                maxLength={200}
              />
              <ButtonRow>
                <Button>{t.keySave}</Button>
                {isKvkOn && <Button formAction={paths.kvkKeyRemove()}>{t.keyRemove}</Button>}
              </ButtonRow>
            </Form>
          </Stack>
        </Card>
      </Stack>
    </>
  );
}
