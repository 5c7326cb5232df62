import type { Content } from './content.ts';
import { fieldId } from './fields/field.tsx';
import { Icon } from './icon.tsx';

export type FieldError = {
  /** Name of the field, as posted; null when the error belongs to the whole form. */
  name: string | null;
  message: string;
};

export type ErrorSummaryProps = { title: Content; errors: readonly FieldError[] };

/**
 * On top of a form that came back: what to do, each with a link to its field; has the focus when the page opens. Shows
 * nothing without errors.
 */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" id="error-summary" tabIndex={-1} autofocus>
      <h2>
        <span class="status-icon status-bad">
          <Icon name="alert" />
        </span>
        {title}
      </h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={`${name}${message}`}>{name === null ? message : <a href={`#${fieldId(name)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
