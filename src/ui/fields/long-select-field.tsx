import { controlAttributes, Field, type FieldProps } from './field.tsx';

export type LongSelectFieldProps = Pick<FieldProps, 'name' | 'label'> & {
  /** The markup of all options (`writtenOptions`), from a place that makes it once: on each page anew, hundreds of them take longer than all that is around. */
  options: string;
  value: string;
};

/** A choice out of so many that never change that they are kept as markup. */
export function LongSelectField(props: LongSelectFieldProps) {
  const { options, value } = props;
  const chosen = `value="${value}"`;
  return (
    <Field field={props}>
      <select
        {...controlAttributes(props)}
        class="control"
        dangerouslySetInnerHTML={{
          __html: value === '' ? options : options.replace(chosen, () => `${chosen} selected`),
        }}
      />
    </Field>
  );
}
