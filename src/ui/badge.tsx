import { jsxTemplate } from 'preact/jsx-runtime';
import type { Content } from './content.ts';
import { Icon, type IconName, writtenIcon } from './icon.tsx';
import type { Tone } from './tone.ts';
import { between, isWritten, openingTag } from './written.ts';

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

export function Badge(props: BadgeProps) {
  return isWritten ? writtenBadge(props) : elementBadge(props);
}

/** A list has as many as rows, so its tags are written once for each look. */
export function writtenBadge({ children, tone = 'neutral', icon = shapeOf[tone] }: BadgeProps) {
  const look = `${tone} ${icon}`;
  const tags = tagsOf.get(look) ?? tagsAround(tone, icon);
  tagsOf.set(look, tags);
  return jsxTemplate(tags, between(children));
}

const tagsOf = new Map<string, string[]>();
const tagsAround = (tone: Tone, icon: IconName | 'none'): string[] => [
  `${openingTag('span', { class: `badge badge-${tone}` })}${icon === 'none' ? '' : writtenIcon(icon)}<span>`,
  '</span></span>',
];

/** The same for the browser. */
export function elementBadge({ children, tone = 'neutral', icon = shapeOf[tone] }: BadgeProps) {
  return (
    <span class={`badge badge-${tone}`}>
      {icon !== 'none' && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}
