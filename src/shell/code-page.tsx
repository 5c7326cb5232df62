import type { FormState } from '../platform/http/form.ts';
import type { Lang } from '../platform/i18n/lang.ts';
import { Button, CodeField, type Content, Form, PageHeading, Stack } from '../ui/index.ts';
import { FormErrors } from './form-errors.tsx';

/** What is said around six digits that came by mail. */
export type CodeWords = Record<
  'codeTitle' | 'codeLead' | 'code' | 'codeHint' | 'codeButton' | 'codeAgain' | 'back',
  string
>;

type Props = {
  lang: Lang;
  t: CodeWords;
  form: FormState;
  above: Content;
  below: Content;
  /** Takes the code; sends another one; goes back. */
  action: string;
  again: string;
  back: string;
};

/** Typing the six digits that prove a mailbox. */
export function CodePage({ lang, t, form, above, below, action, again, back }: Props) {
  return (
    <Stack gap="lg">
      {above}
      <PageHeading title={t.codeTitle} lead={t.codeLead} />
      <FormErrors lang={lang} form={form} labels={{ code: t.code }} />
      <Form action={action}>
        <CodeField
          name="code"
          label={t.code}
          hint={t.codeHint}
          value={form.text('code')}
          error={form.error('code')}
          digits={6}
        />
        <Button kind="primary" wide>
          {t.codeButton}
        </Button>
      </Form>
      <Form action={again}>
        <Button wide>{t.codeAgain}</Button>
      </Form>
      <p>
        <a href={back}>{t.back}</a>
      </p>
      {below}
    </Stack>
  );
}
