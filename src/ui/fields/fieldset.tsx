import { useId } from 'preact/hooks';
import { type Content, classNames } from '../content.ts';
import { FieldError } from './field.tsx';

export type FieldsetProps = {
  legend: Content;
  hint?: Content | undefined;
  error?: string | undefined;
  /** Makes the ids of hint and error. */
  id?: string | undefined;
  /** `title` makes the legend as large as an h2, for a part of a long form. */
  size?: 'field' | 'title' | undefined;
  optional?: string | undefined;
  legendHidden?: boolean | undefined;
  children: Content;
};

/** Fields that are one question together. */
export function Fieldset({
  legend,
  hint,
  error,
  id: given,
  size = 'title',
  optional,
  legendHidden,
  children,
}: FieldsetProps) {
  const generated = useId();
  const id = given ?? generated;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset
      class={classNames('fieldset', `fieldset-${size}`, error && 'field-invalid')}
      aria-describedby={describedBy}
    >
      <legend class={classNames(legendHidden && 'visually-hidden')}>
        {legend}
        {optional && <span class="field-optional"> ({optional})</span>}
      </legend>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  );
}
