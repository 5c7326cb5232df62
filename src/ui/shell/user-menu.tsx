import { Button } from '../button.tsx';
import type { Content } from '../content.ts';
import { Form } from '../form.tsx';
import { PartyMark } from '../party-mark.tsx';
import type { PartyTone } from '../tone.ts';

export type UserMenuItem = { label: string; href: string } | { label: string; action: string };

export type UserMenuProps = {
  /** One or two letters in the circle. */
  initials: string;
  /** Spoken name of the button ("Your account, Noor de Wit"). */
  label: string;
  /** Top of the opened menu: name, role, hogeschool. */
  name: Content;
  detail?: Content | undefined;
  tone?: PartyTone | undefined;
  /** Links, and acts such as logging out (posted). */
  items: readonly UserMenuItem[];
};

export function UserMenu({ initials, label, name, detail, tone = 'school', items }: UserMenuProps) {
  return (
    <details class="menu user-menu" name="top-menu">
      <summary>
        <PartyMark letter={initials} tone={tone} label={label} />
      </summary>
      <div class="menu-panel">
        <p class="menu-name">{name}</p>
        {detail && <p class="menu-detail">{detail}</p>}
        <ul>
          {items.map((item) => (
            <li key={item.label}>
              {'href' in item ? (
                <a href={item.href}>{item.label}</a>
              ) : (
                <Form action={item.action} inline>
                  <Button kind="quiet">{item.label}</Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
