import { FormState, type FormValues } from '../platform/http/form.ts';
import type { Lang } from '../platform/i18n/lang.ts';
import { Button, CodeField, type Content, Form, HiddenField, PageHeading, Stack } from '../ui/index.ts';
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
  /** Names of fields that were typed on the page behind this one: they go along, so that nobody types them twice. */
  kept?: readonly string[];
};

/** What went along with a code that was asked for again; null when nothing was typed before. */
export function keptFields(values: FormValues, names: readonly string[]): FormState | null {
  const kept = names.flatMap((name) => (name in values ? [[name, values[name] ?? ''] as const] : []));
  return kept.length > 0 ? new FormState(Object.fromEntries(kept)) : null;
}

/** Typing the six digits that prove a mailbox. */
export function CodePage({ lang, t, form, above, below, action, again, back, kept = [] }: Props) {
  const typed = kept
    .filter((name) => name in form.values)
    .map((name) => <HiddenField key={name} name={name} value={form.text(name)} />);
  return (
    <Stack gap="lg">
      {above}
      <PageHeading title={t.codeTitle} lead={t.codeLead} />
      <FormErrors lang={lang} form={form} labels={{ code: t.code }} />
      <Form action={action}>
        {typed}
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
        {typed}
        <Button wide>{t.codeAgain}</Button>
      </Form>
      <p>
        <a href={back}>{t.back}</a>
      </p>
      {below}
    </Stack>
  );
}
