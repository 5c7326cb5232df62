import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  type Content,
  Details,
  Form,
  LinkButton,
  PageHeading,
  RadioGroup,
  Stack,
  StepIndicator,
  SummaryList,
  TextArea,
} from '../../../ui/index.ts';
import { ownTexts } from '../own-texts.ts';
import { type Answers, choices, firstOpenScreen, screensOf, unanswered } from '../rules/answer.ts';
import { choiceField, longestNote, noteField } from '../rules/answer-fields.ts';
import type { Statement } from '../rules/statement.ts';
import { texts } from '../texts.ts';

type ScreenProps = {
  lang: Lang;
  statements: readonly Statement[];
  /** Counted from 1. */
  screen: number;
  form: FormState;
  action: string;
  back: string;
  title: string;
  lead: string;
  notice?: Content | undefined;
};

/** Three statements to choose an answer to, with room to explain. Each screen is kept when it is sent. */
export function AnswerScreen({ lang, statements, screen, form, action, back, title, lead, notice }: ScreenProps) {
  const t = ownTexts[lang];
  const screens = screensOf(statements);
  const shown = screens[screen - 1] ?? [];
  return (
    <Stack gap="lg">
      <StepIndicator position={t.screen(screen, screens.length)} />
      <PageHeading title={title} lead={lead} />
      {notice}
      <FormErrors lang={lang} form={form} labels={labelsOf(lang, shown)} />
      <Form action={action}>
        <Stack gap="lg">
          {shown.map((statement) => (
            <StatementFields key={statement.code} lang={lang} statement={statement} form={form} />
          ))}
          <ButtonRow>
            <Button kind="primary">{t.saveAndNext}</Button>
            <LinkButton kind="quiet" href={back}>
              {t.back}
            </LinkButton>
          </ButtonRow>
        </Stack>
      </Form>
    </Stack>
  );
}

const labelsOf = (lang: Lang, statements: readonly Statement[]) =>
  Object.fromEntries(
    statements.flatMap(({ code, words }) => [
      [noteField(code), words[lang]],
      [choiceField(code), words[lang]],
    ]),
  );

function StatementFields({ lang, statement, form }: { lang: Lang; statement: Statement; form: FormState }) {
  const t = ownTexts[lang];
  const { code, words, dimension } = statement;
  const note = form.text(noteField(code));
  return (
    <Card subtitle={texts[lang].dimensions[dimension]}>
      <Stack gap="md">
        <RadioGroup
          name={choiceField(code)}
          label={words[lang]}
          value={form.text(choiceField(code))}
          error={form.error(choiceField(code))}
          options={choices.map((choice) => ({ value: choice, label: t.choicesOwn[choice] }))}
        />
        <Details summary={t.addNote} look="link" open={note !== '' || form.error(noteField(code)) !== undefined}>
          <TextArea
            name={noteField(code)}
            label={t.note}
            hint={t.noteHint}
            optional={t.notRequired}
            rows={3}
            maxLength={longestNote}
            value={note}
            error={form.error(noteField(code))}
          />
        </Details>
      </Stack>
    </Card>
  );
}

type CheckProps = {
  lang: Lang;
  statements: readonly Statement[];
  answers: Answers;
  /** The address of a screen, counted from 1. */
  hrefOf(screen: number): string;
  action: string;
  title?: string | undefined;
  notice?: Content | undefined;
};

/** All answers of a part, and the button that sends it once nothing is open. */
export function AnswerCheck({ lang, statements, answers, hrefOf, action, title, notice }: CheckProps) {
  const t = ownTexts[lang];
  const open = unanswered(statements, answers).length;
  const next =
    open === 0 ? (
      <Form action={action}>
        <Button kind="primary" wide>
          {t.send}
        </Button>
      </Form>
    ) : (
      <p>
        <LinkButton kind="primary" href={hrefOf(firstOpenScreen(statements, answers) ?? 1)}>
          {t.goOn}
        </LinkButton>
      </p>
    );
  return (
    <Stack gap="lg">
      <PageHeading title={title ?? t.checkTitle} lead={open === 0 ? t.checkReady : t.checkOpen(open)} />
      {notice}
      {next}
      <Card>
        <SummaryList
          rows={screensOf(statements).flatMap((screen, at) =>
            screen.map(({ code, words }) => {
              const answer = answers[code];
              return {
                question: words[lang],
                answer: answer ? <Answered lang={lang} answer={answer} /> : t.noAnswer,
                missing: !answer,
                change: { href: hrefOf(at + 1), label: t.change, context: words[lang] },
              };
            }),
          )}
        />
      </Card>
      {/* Once more below: on a phone the list is many screens long. */}
      {next}
    </Stack>
  );
}

function Answered({ lang, answer: { choice, note } }: { lang: Lang; answer: Answers[string] }) {
  return (
    <>
      <p>{ownTexts[lang].choicesOwn[choice]}</p>
      {note && <p class="muted">{note}</p>}
    </>
  );
}
