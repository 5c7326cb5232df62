import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, ButtonRow, Form, LinkButton, PageHeading, Stack, SummaryList } from '../../../ui/index.ts';
import { linkTexts } from '../link-texts.ts';
import type { DraftAnswers } from '../rules/coverage.ts';
import { taskTexts } from '../task-texts.ts';
import { LinkedFrame, type Steps } from './linked-frame.tsx';
import { TickFields } from './tick-fields.tsx';

type Named = { id: string; name: string };

type ScreenProps = {
  lang: Lang;
  title: string;
  lead: string;
  steps: Steps;
  tasks: readonly Named[];
  form: FormState;
  action: string;
  back: string | null;
};

/** A few tasks at once. */
export function LinkedScreenPage({ lang, title, lead, steps, tasks, form, action, back }: ScreenProps) {
  const t = linkTexts[lang];
  return (
    <LinkedFrame {...{ lang, title, lead, steps }}>
      <Form action={action}>
        <TickFields lang={lang} tasks={tasks} form={form} />
        <ButtonRow>
          <Button kind="primary">{t.next}</Button>
          {back && (
            <LinkButton kind="quiet" href={back}>
              {t.back}
            </LinkButton>
          )}
        </ButtonRow>
      </Form>
    </LinkedFrame>
  );
}

/** What was said of each task, with a way back to its screen. */
export function answerRows(
  lang: Lang,
  screens: readonly (readonly Named[])[],
  given: DraftAnswers,
  screenPath: (screen: number) => string,
) {
  const t = taskTexts[lang];
  return screens.flatMap((screen, index) =>
    screen.map(({ id, name }) => {
      const answer = given[id];
      return {
        question: name,
        answer: answer && answer !== 'unknown' ? t.answers[answer] : linkTexts[lang].dontKnow,
        change: { href: screenPath(index + 1), label: linkTexts[lang].change, context: name },
      };
    }),
  );
}

type CheckProps = {
  lang: Lang;
  tasks: readonly Named[];
  screens: readonly (readonly Named[])[];
  given: DraftAnswers;
  screenPath: (screen: number) => string;
  action: string;
};

export function LinkedCheckPage({ lang, tasks, screens, given, screenPath, action }: CheckProps) {
  const t = linkTexts[lang].tasks;
  if (tasks.length === 0) return <PageHeading title={t.linkTitle} lead={t.none} />;
  const of = screens.length + 1;
  return (
    <LinkedFrame lang={lang} title={t.checkTitle} lead={t.checkLead} steps={{ at: of, of }}>
      <Stack>
        <SummaryList rows={answerRows(lang, screens, given, screenPath)} />
        <Form action={action}>
          <Button kind="primary" wide>
            {t.send}
          </Button>
        </Form>
      </Stack>
    </LinkedFrame>
  );
}
