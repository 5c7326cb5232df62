import { Button, LinkButton } from './button.tsx';
import type { Content } from './content.ts';
import { Form } from './form.tsx';
import { Icon } from './icon.tsx';

export type ConfirmPanelProps = {
  title: Content;
  /** What will happen, and whether it can be undone. */
  children: Content;
  action: string;
  confirmLabel: string;
  cancel: { href: string; label: string };
  /** Fields that belong to it, such as a reason. */
  fields?: Content | undefined;
  /** False for a serious step that destroys nothing (sending, publishing). */
  destructive?: boolean | undefined;
};

/** Asks once, says what will happen, and names the act on the button. */
export function ConfirmPanel({
  title,
  children,
  action,
  confirmLabel,
  cancel,
  fields,
  destructive = true,
}: ConfirmPanelProps) {
  return (
    <section class={destructive ? 'confirm-panel confirm-destructive' : 'confirm-panel'}>
      <h2>
        {destructive && (
          <span class="status-icon status-bad">
            <Icon name="alert" />
          </span>
        )}
        {title}
      </h2>
      <div class="confirm-text">{children}</div>
      <Form action={action}>
        {fields}
        <div class="button-row">
          <Button kind={destructive ? 'danger' : 'primary'}>{confirmLabel}</Button>
          <LinkButton kind="quiet" href={cancel.href}>
            {cancel.label}
          </LinkButton>
        </div>
      </Form>
    </section>
  );
}
