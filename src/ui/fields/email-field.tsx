import type { FieldProps } from './field.tsx';
import { TextField } from './text-field.tsx';

export type EmailFieldProps = FieldProps & { value?: string | null | undefined; autocomplete?: string | undefined };

export function EmailField(props: EmailFieldProps) {
  return <TextField {...props} type="email" inputMode="email" spellcheck={false} />;
}
