import { Fragment } from 'preact';
import { paths } from '../../../../paths.ts';
import { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Form,
  LinkButton,
  Notice,
  PageHeading,
  Prose,
  RadioGroup,
  Stack,
  StepIndicator,
} from '../../../../ui/index.ts';
import { nextQuestion, type QuestionState } from '../../rules/module-progress.ts';
import { type AnswerCode, answerCodes, type TrainingModule } from '../../training/modules.ts';
import { ownTexts } from '../own-texts.ts';

type ModuleProps = {
  lang: Lang;
  module: TrainingModule;
  states: readonly QuestionState[];
  certificate: { id: string } | null;
};

/** The text of a module, with the way to its questions or to the certificate. */
export function ModulePage({ lang, module, states, certificate }: ModuleProps) {
  const t = ownTexts[lang];
  const { title, lead, sections } = module.words[lang];
  const number = String(nextQuestion(states) ?? 1);
  return (
    <>
      <PageHeading title={title} lead={lead} />
      <Stack gap="lg">
        {certificate && (
          <Notice
            tone="success"
            title={t.passed(title)}
            action={
              <LinkButton kind="primary" href={paths.ownCertificate({ certificateId: certificate.id })}>
                {t.certificate}
              </LinkButton>
            }
          >
            {t.passedText}
          </Notice>
        )}
        <Prose>
          {sections.map(({ heading, paragraphs, points }) => (
            <Fragment key={heading}>
              <h2>{heading}</h2>
              {paragraphs.map((words) => (
                <p key={words}>{words}</p>
              ))}
              {points.length > 0 && (
                <ul>
                  {points.map((words) => (
                    <li key={words}>{words}</li>
                  ))}
                </ul>
              )}
            </Fragment>
          ))}
        </Prose>
        <p class="cluster">
          <LinkButton
            kind={certificate ? 'secondary' : 'primary'}
            href={paths.ownQuestion({ module: module.code, number })}
          >
            {t.toQuestions}
          </LinkButton>
          <LinkButton kind="quiet" href={paths.ownCoaching()}>
            {t.home}
          </LinkButton>
        </p>
      </Stack>
    </>
  );
}

type QuestionProps = {
  lang: Lang;
  module: TrainingModule;
  number: number;
  given: AnswerCode | null;
  error?: string | undefined;
  /** The first question that is not answered rightly yet; null: none is left. */
  next: number | null;
};

/** One question. What was answered is told at once whether it is right, and why. */
export function QuestionPage({ lang, module, number, given, error, next }: QuestionProps) {
  const t = ownTexts[lang];
  const question = module.words[lang].questions[number - 1];
  if (!question) return null;
  const isRight = given !== null && given === module.right[number - 1];
  const onward =
    next === null
      ? paths.ownModule({ module: module.code })
      : paths.ownQuestion({ module: module.code, number: String(next) });
  return (
    <>
      <StepIndicator position={`${module.words[lang].title} · ${t.question(number, module.right.length)}`} />
      <PageHeading title={question.ask} />
      <Stack gap="lg">
        {error && <FormErrors lang={lang} form={new FormState({}, { answer: error })} />}
        {given && !error && (
          <Notice
            tone={isRight ? 'success' : 'warning'}
            title={isRight ? t.right : t.wrong}
            role="status"
            action={
              isRight && (
                <LinkButton kind="primary" href={onward}>
                  {next === null ? t.finish : t.nextQuestion}
                </LinkButton>
              )
            }
          >
            <p>{question.answers[given].feedback}</p>
            {!isRight && <p>{t.tryAgain}</p>}
          </Notice>
        )}
        <Form action={paths.ownQuestion({ module: module.code, number: String(number) })}>
          <RadioGroup
            name="answer"
            label={question.ask}
            labelHidden
            value={given}
            error={error}
            options={answerCodes.map((value) => ({ value, label: question.answers[value].words }))}
          />
          <ButtonRow>
            <Button kind={isRight ? 'secondary' : 'primary'}>{t.answer}</Button>
            <LinkButton kind="quiet" href={paths.ownModule({ module: module.code })}>
              {t.moduleAgain}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}
