import type { Content } from './content.ts';

/** Running text: paragraphs, headings and lists at 65–75 characters a line. */
export function Prose({ children }: { children: Content }) {
  return <div class="prose">{children}</div>;
}
