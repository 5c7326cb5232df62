import { type Content, classNames } from './content.ts';

/** `primary` is the one next step of a page; `secondary` the rest; `danger` destroys; `quiet` looks like a link. */
export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

export type ButtonLook = { kind?: ButtonKind | undefined; wide?: boolean | undefined; small?: boolean | undefined };

export type ButtonProps = ButtonLook & {
  children: Content;
  type?: 'submit' | 'button' | 'reset' | undefined;
  id?: string | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** id of the form that the button belongs to, when it stands outside of it. */
  form?: string | undefined;
  /** Sends the form to another path than the form's own. */
  formAction?: string | undefined;
  disabled?: boolean | undefined;
  /** For a button whose visible text needs more context ("Remove" → "Remove period 2"). Starts with the visible text. */
  ariaLabel?: string | undefined;
  ariaDescribedBy?: string | undefined;
};

export function Button({
  kind,
  wide,
  small,
  children,
  type = 'submit',
  ariaLabel,
  ariaDescribedBy,
  formAction,
  ...rest
}: ButtonProps) {
  return (
    <button
      class={buttonClass({ kind, wide, small })}
      type={type}
      formAction={formAction}
      aria-label={ariaLabel}
      aria-describedby={ariaDescribedBy}
      {...rest}
    >
      {children}
    </button>
  );
}

export type LinkButtonProps = ButtonLook & {
  href: string;
  children: Content;
  /** A file name, or true, when the link downloads. */
  download?: string | boolean | undefined;
  ariaLabel?: string | undefined;
};

/** A link that looks like a button: for going somewhere, not for changing something. */
export function LinkButton({ kind, wide, small, href, children, download, ariaLabel }: LinkButtonProps) {
  return (
    <a class={buttonClass({ kind, wide, small })} href={href} download={download} aria-label={ariaLabel}>
      {children}
    </a>
  );
}

function buttonClass({ kind = 'secondary', wide, small }: ButtonLook): string {
  return classNames('button', `button-${kind}`, wide && 'button-wide', small && 'button-small');
}

/** Buttons that belong together; below one another on a phone. */
export function ButtonRow({ children, align = 'start' }: { children: Content; align?: 'start' | 'end' | undefined }) {
  return <div class={classNames('button-row', align === 'end' && 'button-row-end')}>{children}</div>;
}
