import type { FormState } from '../platform/http/form.ts';
import type { Lang } from '../platform/i18n/lang.ts';
import { ErrorSummary } from '../ui/index.ts';
import { texts } from './texts.ts';

/** The list of what must change, on top of a form that came back; nothing when all is well. */
export function FormErrors({ lang, form }: { lang: Lang; form: FormState }) {
  const errors = Object.entries(form.errors).map(([name, message]) => ({
    name: name === 'form' ? null : name,
    message,
  }));
  return <ErrorSummary title={texts[lang].fixErrors} errors={errors} />;
}
