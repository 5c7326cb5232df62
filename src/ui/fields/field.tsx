import { type Content, classNames } from '../content.ts';
import { Icon } from '../icon.tsx';

/** How wide the control is: it hints at the length of the answer. `xs` ≈ 4 characters … `lg` ≈ 40, `full` the column. */
export type FieldWidth = 'xs' | 'sm' | 'md' | 'lg' | 'full';

/** What every field has. */
export type FieldProps = {
  /** The name that is posted; also makes the id (see `fieldId`). */
  name: string;
  label: Content;
  /** What helps to answer, before the control. */
  hint?: Content | undefined;
  /** What is wrong and what to do. */
  error?: string | undefined;
  /** A word beside the label for fields that may stay empty ("not required"). */
  optional?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  width?: FieldWidth | undefined;
  /** Overrides the id made from the name, when two forms on a page hold the same name. */
  id?: string | undefined;
  /** Hides the label for the eye, where a table header or the context shows it. */
  labelHidden?: boolean | undefined;
};

/** The id of the control with this name; the error summary links to it. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^\w-]+/g, '-').replace(/-$/, '')}`;
}

/** For hint and error of a group, whose first choice has the id of the field itself. */
export const groupId = (id: string): string => `${id}-group`;

/** The attributes that tie a control to its hint and error. */
export function controlAttributes({ name, id = fieldId(name), hint, error, required, disabled }: FieldProps) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name,
    disabled,
    required,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  };
}

/** Label, hint, error and control of one field, in that order. */
export function Field({ field, children }: { field: FieldProps; children: Content }) {
  const id = field.id ?? fieldId(field.name);
  return (
    <div class={classNames('field', field.error && 'field-invalid', `field-${field.width ?? 'lg'}`)}>
      <label class={classNames('field-label', field.labelHidden && 'visually-hidden')} for={id}>
        {field.label}
        {field.optional && <span class="field-optional"> ({field.optional})</span>}
      </label>
      {field.hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      <FieldError id={id} error={field.error} />
      {children}
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p class="field-error" id={`${id}-error`}>
      <Icon name="alert" />
      <span>{error}</span>
    </p>
  );
}
