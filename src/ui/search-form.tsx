import { Button } from './button.tsx';
import { fieldId } from './fields/field.tsx';

export type SearchFormProps = {
  action: string;
  /** Also the accessible name of the box. */
  label: string;
  name?: string | undefined;
  value?: string | null | undefined;
  submitLabel: string;
  placeholder?: string | undefined;
  /** Shows the label: where the page does not say by itself what is searched for. */
  labelShown?: boolean | undefined;
};

/** One large search box. */
export function SearchForm({
  action,
  label,
  name = 'q',
  value,
  submitLabel,
  placeholder,
  labelShown,
}: SearchFormProps) {
  return (
    <search>
      <form class="search-form" method="get" action={action}>
        <label class={labelShown ? 'field-label' : 'visually-hidden'} for={fieldId(name)}>
          {label}
        </label>
        <input
          class="control"
          id={fieldId(name)}
          name={name}
          type="search"
          value={value ?? ''}
          placeholder={placeholder}
        />
        <Button kind="primary">{submitLabel}</Button>
      </form>
    </search>
  );
}
