import { isWritten, openingTag, verbatim } from './written.ts';

/** Shapes on a 16 × 16 grid, drawn with the colour of the text around them. Always decorative: the word stands beside it. */
const shapes = {
  check: '<path d="m3 8.5 3.4 3.4L13 4.8"/>',
  cross: '<path d="m4 4 8 8m0-8-8 8"/>',
  alert: '<path d="M8 3v6m0 3.4v.1"/>',
  question: '<path d="M5.4 5.7a2.6 2.6 0 1 1 4 2.2C8.5 8.5 8 9 8 10m0 2.9v.1"/>',
  info: '<path d="M8 7.2V13m0-9.6v.1"/>',
  dot: '<circle cx="8" cy="8" r="3" class="icon-fill"/>',
  ring: '<circle cx="8" cy="8" r="4.5"/>',
  full: '<circle cx="8" cy="8" r="5" class="icon-fill"/>',
  half: '<circle cx="8" cy="8" r="4.5"/><path d="M8 3.5a4.5 4.5 0 0 1 0 9Z" class="icon-fill"/>',
  chevron: '<path d="m6 3.5 4.5 4.5L6 12.5"/>',
  arrow: '<path d="M2.5 8h11m-4.5-4.5L13.5 8 9 12.5"/>',
  menu: '<path d="M2.5 4.5h11m-11 3.5h11m-11 3.5h11"/>',
  close: '<path d="m3.5 3.5 9 9m0-9-9 9"/>',
  clock: '<path d="M8 4.5V8l2.4 1.6M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z"/>',
  minus: '<path d="M3.5 8h9"/>',
  plus: '<path d="M8 3.5v9M3.5 8h9"/>',
} as const;

export type IconName = keyof typeof shapes;
export const iconNames = Object.keys(shapes) as IconName[];

const frame = {
  class: 'icon',
  viewBox: '0 0 16 16',
  width: '16',
  height: '16',
  'aria-hidden': 'true',
  focusable: 'false',
} as const;

const written = Object.fromEntries(
  iconNames.map((name) => [name, `${openingTag('svg', frame)}${shapes[name]}</svg>`]),
) as Record<IconName, string>;

/** The same as text, for what is written itself. */
export const writtenIcon = (name: IconName): string => written[name];

export function Icon({ name }: { name: IconName }) {
  if (isWritten) return verbatim(written[name]);
  return <svg {...frame} dangerouslySetInnerHTML={{ __html: shapes[name] }} />;
}
