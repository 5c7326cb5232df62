import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import { Button, ButtonRow, Form, Notice, PageHeading, RadioGroup, Stack } from '../../../../ui/index.ts';
import type { Agree } from '../../rules/feedback-release.ts';
import type { FeedbackQuestion } from '../feedback-store.ts';
import { feedbackTexts } from '../feedback-texts.ts';
import { statementsOf } from '../statements.ts';

type Props = { lang: Lang; question: FeedbackQuestion; scale: readonly Agree[]; form: FormState };

/** Three statements about a coach, for the student. */
export function FeedbackPage({ lang, question, scale, form }: Props) {
  const t = feedbackTexts[lang];
  const words = statementsOf(question.statementsVersion).words[lang];
  return (
    <>
      <PageHeading title={t.title(question.coachName)} lead={t.linkLead} />
      {question.answers && <Notice>{t.answered}</Notice>}
      <FormErrors lang={lang} form={form} labels={words} />
      <Form action={paths.coachFeedback()}>
        <Stack gap="lg">
          {Object.entries(words).map(([code, label]) => (
            <RadioGroup
              key={code}
              name={code}
              label={label}
              value={form.text(code)}
              error={form.error(code)}
              options={scale.map((one) => ({ value: String(one), label: t.scale[one] }))}
            />
          ))}
        </Stack>
        <ButtonRow>
          <Button kind="primary">{t.save}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

export function FeedbackOverPage({ lang }: { lang: Lang }) {
  const t = feedbackTexts[lang];
  return <PageHeading title={t.overTitle} lead={t.over} />;
}
