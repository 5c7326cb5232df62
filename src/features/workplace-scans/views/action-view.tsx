import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  DateField,
  Form,
  LinkButton,
  PageHeading,
  RadioGroup,
  SelectField,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import type { StoredScan } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { texts } from '../texts.ts';
import { scanCrumbs } from './scan-crumbs.ts';

type Props = { lang: Lang; stored: StoredScan; actionId: string | null; form: FormState };

/** What is done about a statement, by whom and by when. */
export function ActionPage({ lang, stored, actionId, form }: Props) {
  const t = staffTexts[lang];
  const { id: scanId } = stored.facts;
  const title = actionId ? t.actionEdit : t.actionNew;
  const labels = { words: t.actionWords, owner: t.actionOwner, dueOn: t.actionDue, statementCode: t.actionFor };
  return (
    <>
      <PageHeading title={title} {...scanCrumbs(lang, stored, title)} />
      <FormErrors lang={lang} form={form} labels={labels} />
      <Form action={actionId ? paths.scanAction({ scanId, actionId }) : paths.scanActionNew({ scanId })}>
        <Stack gap="md">
          <SelectField
            name="statementCode"
            label={t.actionFor}
            value={form.text('statementCode')}
            error={form.error('statementCode')}
            options={stored.scan.statements.map(({ code, words }) => ({ value: code, label: words[lang] }))}
          />
          <TextArea
            name="words"
            label={t.actionWords}
            rows={3}
            maxLength={300}
            value={form.text('words')}
            error={form.error('words')}
          />
          <RadioGroup
            name="owner"
            label={t.actionOwner}
            inline
            value={form.text('owner')}
            error={form.error('owner')}
            options={stored.scan.parts.map(({ respondent }) => ({
              value: respondent,
              label: texts[lang].party[respondent],
            }))}
          />
          <DateField name="dueOn" label={t.actionDue} value={form.text('dueOn')} error={form.error('dueOn')} />
          <ButtonRow>
            <Button kind="primary">{t.save}</Button>
            <LinkButton kind="quiet" href={paths.scanTalk({ scanId })}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Stack>
      </Form>
      {actionId && (
        <Form action={paths.scanActionRemove({ scanId, actionId })}>
          <Button kind="danger">{t.remove}</Button>
        </Form>
      )}
    </>
  );
}
