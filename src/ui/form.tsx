import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Content, classNames } from './content.ts';

/** The token that a posted form must carry; the page's handler provides it once around the page. */
export const FormSecurity = createContext<{ csrfToken: string } | null>(null);

/** Name of the hidden field with the token. */
export const csrfFieldName = '_csrf';

export type FormProps = {
  action: string;
  children: Content;
  id?: string | undefined;
  /** For forms with a file. */
  multipart?: boolean | undefined;
  /** On one line with other things (a button in a table row). */
  inline?: boolean | undefined;
  ariaLabel?: string | undefined;
};

/**
 * A form that changes something: always POST, always with the token of `FormSecurity`; throws without one, so that a
 * page cannot forget it. The browser's own validation is off: the server says what is wrong, the same way everywhere.
 */
export function Form({ action, children, id, multipart, inline, ariaLabel }: FormProps) {
  const security = useContext(FormSecurity);
  if (!security) throw new Error(`the form to ${action} stands outside of FormSecurity`);
  return (
    <form
      class={classNames('form', inline && 'form-inline')}
      method="post"
      action={action}
      id={id}
      enctype={multipart ? 'multipart/form-data' : undefined}
      aria-label={ariaLabel}
      noValidate
    >
      <input type="hidden" name={csrfFieldName} value={security.csrfToken} />
      {children}
    </form>
  );
}
