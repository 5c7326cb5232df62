import type { Content } from './content.ts';
import { Icon } from './icon.tsx';

export type PaginationProps = {
  /** Names the navigation ("Pages of companies"). */
  label: string;
  /** Where we are in words ("21 to 40 of 93"). */
  position: Content;
  previous?: { href: string; label: string } | undefined;
  next?: { href: string; label: string } | undefined;
};

export function Pagination({ label, position, previous, next }: PaginationProps) {
  return (
    <nav class="pagination" aria-label={label}>
      {previous && (
        <a class="pagination-previous" href={previous.href} rel="prev">
          <Icon name="chevron" />
          {previous.label}
        </a>
      )}
      <p>{position}</p>
      {next && (
        <a class="pagination-next" href={next.href} rel="next">
          {next.label}
          <Icon name="chevron" />
        </a>
      )}
    </nav>
  );
}
