import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  PageHeading,
  RadioGroup,
  Stack,
} from '../../../ui/index.ts';
import { type ConclusionFault, type Outcome, outcomes } from '../rules/outcome.ts';
import type { Statement } from '../rules/statement.ts';
import type { StoredScan } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { texts } from '../texts.ts';
import { List, ResultNotices } from './result-view.tsx';
import { scanCrumbs } from './scan-crumbs.ts';

type Props = {
  lang: Lang;
  stored: StoredScan;
  advised: Outcome;
  faults: readonly ConclusionFault[];
  validMonths: number;
  /** The fingerprint of the workplace that the outcome is about. */
  seen: string;
  /** Why it was not written down, when that is not in a field. */
  message: string | null;
  form: FormState;
};

/** What the answers come down to, what must be done first, and the outcome itself. */
export function ConcludePage(props: Props) {
  const { lang, stored, advised, faults, validMonths, seen, message, form } = props;
  const t = staffTexts[lang];
  const { id: scanId, revision } = stored.facts;
  return (
    <Stack gap="lg">
      <PageHeading title={t.concludeTitle} lead={t.concludeLead} {...scanCrumbs(lang, stored, t.concludeTitle)} />
      {message && <Notice tone="warning">{message}</Notice>}
      <FormErrors lang={lang} form={form} labels={t} />
      {faults.length > 0 && (
        <Notice
          tone="warning"
          title={t.stillToDo}
          action={<LinkButton href={paths.scanTalk({ scanId })}>{t.backToTalk}</LinkButton>}
        >
          <List items={faults.map((fault) => faultWords(lang, fault))} />
        </Notice>
      )}
      <ResultNotices lang={lang} stored={stored} />
      <Card>
        <Form action={paths.scanConclude({ scanId })}>
          <HiddenField name="revision" value={String(revision)} />
          <HiddenField name="seen" value={seen} />
          <Stack gap="md">
            <p>
              <strong>{t.advice(texts[lang].outcomes[advised])}</strong> {t.adviceHint}
            </p>
            <RadioGroup
              name="outcome"
              label={t.outcome}
              value={form.text('outcome')}
              error={form.error('outcome')}
              options={outcomes.map((outcome) => ({
                value: outcome,
                label: texts[lang].outcomes[outcome],
                disabled: outcomes.indexOf(outcome) < outcomes.indexOf(advised),
              }))}
            />
            <DateField
              name="validUntil"
              label={t.validUntil}
              hint={t.validHint(validMonths)}
              value={form.text('validUntil')}
              error={form.error('validUntil')}
            />
            <ButtonRow>
              <Button kind="primary">{t.conclude}</Button>
              <LinkButton kind="quiet" href={paths.scanTalk({ scanId })}>
                {t.backToTalk}
              </LinkButton>
            </ButtonRow>
          </Stack>
        </Form>
      </Card>
    </Stack>
  );
}

/** What is to be done, as a sentence. */
function faultWords(lang: Lang, fault: ConclusionFault): string {
  const t = staffTexts[lang].faults;
  const named = (statements: readonly Statement[]) => statements.map(({ words }) => `“${words[lang]}”`).join(' ');
  switch (fault.fault) {
    case 'milder_than_advised':
      return t.milder_than_advised(texts[lang].outcomes[fault.advised]);
    case 'action_missing':
      return fault.statements.length > 0 ? t.action_missing(named(fault.statements)) : t.action_missing_any;
    case 'action_in_past':
      return t.action_in_past(fault.action.words);
    default:
      return t[fault.fault](named(fault.statements));
  }
}
