import type { Content } from './content.ts';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './tone.ts';

export type BadgeProps = {
  /** The word that says the status. */
  children: Content;
  tone?: Tone | undefined;
  /** The shape before the word; each tone has its own. 'none' leaves it out where the tone carries no status. */
  icon?: IconName | 'none' | undefined;
};

const shapeOf: Record<Tone, IconName | 'none'> = {
  neutral: 'none',
  brand: 'none',
  ok: 'check',
  warn: 'alert',
  bad: 'cross',
  info: 'info',
};

export function Badge({ children, tone = 'neutral', icon = shapeOf[tone] }: BadgeProps) {
  return (
    <span class={`badge badge-${tone}`}>
      {icon !== 'none' && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}
