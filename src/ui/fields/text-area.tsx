import { controlAttributes, Field, type FieldProps } from './field.tsx';

export type TextAreaProps = FieldProps & {
  value?: string | null | undefined;
  rows?: number | undefined;
  maxLength?: number | undefined;
  /** The language of what stands in it, when that is not the page's: a screen reader reads it so. */
  valueLang?: 'nl' | 'en' | undefined;
};

export function TextArea(props: TextAreaProps) {
  return (
    <Field field={{ ...props, width: props.width ?? 'full' }}>
      <textarea
        {...controlAttributes(props)}
        class="control"
        lang={props.valueLang}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        value={props.value ?? ''}
      />
    </Field>
  );
}
