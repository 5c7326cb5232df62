import { Field, type FieldProps, fieldId } from './fields/field.tsx';

export type CopyFieldProps = Pick<FieldProps, 'label' | 'hint' | 'width' | 'name' | 'id'> & { value: string };

/** A link or code to take along: one press or tab selects all of it. */
export function CopyField({ label, hint, name, value, width = 'full', id = fieldId(name) }: CopyFieldProps) {
  return (
    <Field field={{ name, label, hint, width, id }}>
      <input
        class="control control-copy"
        id={id}
        type="text"
        readOnly
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
    </Field>
  );
}
