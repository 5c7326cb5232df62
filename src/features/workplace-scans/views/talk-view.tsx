import type { IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  PageHeading,
  SectionHeading,
  Stack,
} from '../../../ui/index.ts';
import { choiceField, noteField } from '../rules/answer-fields.ts';
import { type Comparison, differs } from '../rules/differences.ts';
import type { StoredScan } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { ActionsCard } from './actions-card.tsx';
import { ResultNotices } from './result-view.tsx';
import { scanCrumbs } from './scan-crumbs.ts';
import { TalkStatement } from './talk-statement.tsx';

type Props = {
  lang: Lang;
  today: IsoDate;
  stored: StoredScan;
  /** Every statement with what each party answered, the differences first. */
  comparisons: readonly Comparison[];
  form: FormState;
  /** Somebody else saved in between: what was typed stands beside what was saved. */
  isOvertaken: boolean;
};

/** The joint talk on one page, to look at together: where the parties differ, where it is weak, and where all agree. */
export function TalkPage(props: Props) {
  const { lang, today, stored, comparisons, form, isOvertaken } = props;
  const t = staffTexts[lang];
  const { id: scanId, revision } = stored.facts;
  const different = comparisons.filter(differs);
  const same = comparisons.filter((one) => !differs(one));
  const groups = [
    { title: t.different, rows: different },
    { title: t.weak, rows: same.filter(isWeak) },
    { title: t.agreed, rows: same.filter((one) => !isWeak(one)) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <Stack gap="lg">
      <PageHeading title={t.talkTitle} lead={t.talkLead(different.length)} {...scanCrumbs(lang, stored, t.talkTitle)} />
      {isOvertaken && <Notice tone="warning">{t.changedMeanwhile}</Notice>}
      <FormErrors lang={lang} form={form} labels={labelsOf(lang, stored)} />
      <ResultNotices lang={lang} stored={{ ...stored, joint: {} }} />
      <Form action={paths.scanTalk({ scanId })}>
        <HiddenField name="revision" value={String(revision)} />
        <Stack gap="xl">
          {/* The first button is the one that Enter presses: it must be this one, not the first agreement to make. */}
          <ButtonRow>
            <Button small>{t.saveTalk}</Button>
          </ButtonRow>
          {groups.map(({ title, rows }) => (
            <section key={title}>
              <Stack gap="md">
                <SectionHeading title={title} />
                {rows.map((comparison) => (
                  <TalkStatement key={comparison.statement.code} {...props} comparison={comparison} />
                ))}
                <ButtonRow>
                  <Button>{t.saveTalk}</Button>
                </ButtonRow>
              </Stack>
            </section>
          ))}
          <ButtonRow>
            <Button kind="primary" name="next" value="uitkomst">
              {t.saveAndConclude}
            </Button>
            <LinkButton kind="quiet" href={paths.scan({ scanId })}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Stack>
      </Form>
      <ActionsCard lang={lang} today={today} stored={stored} mayEdit />
    </Stack>
  );
}

/** Nobody differs, and it is *not yet* or *partly*, or nobody answered at all. */
const isWeak = ({ lowest, answers }: Comparison): boolean =>
  (lowest !== null && lowest < 2) || Object.keys(answers).length === 0;

const labelsOf = (lang: Lang, { scan }: StoredScan) =>
  Object.fromEntries(
    scan.statements.flatMap(({ code, words }) => [
      [choiceField(code), words[lang]],
      [noteField(code), words[lang]],
    ]),
  );
