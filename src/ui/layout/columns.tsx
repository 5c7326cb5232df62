import { type Content, classNames } from '../content.ts';

/**
 * Main column with an aside of 372 px beside it; the aside comes below it under 1000 px. There `summary`, a link to the
 * aside that says it in one line, stays in sight above the main column.
 */
export function Columns({
  children,
  aside,
  asideLabel,
  summary,
}: {
  children: Content;
  aside: Content;
  asideLabel?: string | undefined;
  summary?: Content | undefined;
}) {
  return (
    <div class="columns">
      {summary && <div class="columns-summary">{summary}</div>}
      <div class="columns-main">{children}</div>
      <aside class="columns-aside" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  );
}

/** Things below one another with room between them: 8, 16, 24 or 32 px. */
export function Stack({ children, gap = 'lg' }: { children: Content; gap?: 'sm' | 'md' | 'lg' | 'xl' | undefined }) {
  return <div class={`stack stack-${gap}`}>{children}</div>;
}

/** Things side by side that wrap: badges, links, short fields. */
export function Cluster({ children, between }: { children: Content; between?: boolean | undefined }) {
  return <div class={classNames('cluster', between && 'cluster-between')}>{children}</div>;
}

/** Cards of equal width: as many in a row as fit with at least `min` (`sm` 240, `md` 320 px). */
export function CardGrid({ children, min = 'md' }: { children: Content; min?: 'sm' | 'md' | undefined }) {
  return <div class={`card-grid card-grid-${min}`}>{children}</div>;
}

/** Fields side by side; on a phone below one another, short numbers two by two. */
export function FieldRow({ children }: { children: Content }) {
  return <div class="field-row">{children}</div>;
}
