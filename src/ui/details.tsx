import { type Content, classNames } from './content.ts';

export type DetailsProps = {
  summary: Content;
  children: Content;
  open?: boolean | undefined;
  /** `row` spans its box with a line above it, for several below one another; `link` is a small "what is this?". */
  look?: 'row' | 'link' | undefined;
  id?: string | undefined;
};

/** Text that opens on request. Opens by itself when printed. */
export function Details({ summary, children, open, look = 'row', id }: DetailsProps) {
  return (
    <details class={classNames('details', `details-${look}`)} open={open} id={id}>
      <summary>{summary}</summary>
      <div class="details-body">{children}</div>
    </details>
  );
}
