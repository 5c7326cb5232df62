import type { FormState } from '../platform/http/form.ts';
import type { Lang } from '../platform/i18n/lang.ts';
import { ErrorSummary } from '../ui/index.ts';
import { texts } from './texts.ts';

type FormErrorsProps = {
  lang: Lang;
  form: FormState;
  /** What the fields are called on screen, by their names: usually the texts of the feature. */
  labels?: Readonly<Record<string, unknown>>;
};

/** A label that is a question keeps its own mark. */
function withLabel(label: unknown, message: string): string {
  if (typeof label !== 'string') return message;
  return label.endsWith('?') ? `${label} ${message}` : `${label}: ${message}`;
}

/** The list of what must change, on top of a form that came back; nothing when all is well. */
export function FormErrors({ lang, form, labels = {} }: FormErrorsProps) {
  const errors = Object.entries(form.errors).map(([name, message]) => ({
    name: name === 'form' ? null : name,
    message: withLabel(labels[name], message),
  }));
  return <ErrorSummary title={texts[lang].fixErrors} errors={errors} />;
}
