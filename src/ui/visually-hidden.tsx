import type { Content } from './content.ts';

/** Text for screen readers only. */
export function VisuallyHidden({ children }: { children: Content }) {
  return <span class="visually-hidden">{children}</span>;
}
