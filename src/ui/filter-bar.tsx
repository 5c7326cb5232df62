import { Button } from './button.tsx';
import type { Content } from './content.ts';

export type FilterBarProps = {
  /** Names the form ("Filter the companies"). */
  label: string;
  action: string;
  /** Fields; small ones stand side by side. */
  children: Content;
  submitLabel: string;
  /** Back to the unfiltered list; leave it out when nothing is filtered. */
  reset?: { href: string; label: string } | undefined;
  /** What was found ("6 routes found"); announced politely. */
  result?: Content | undefined;
};

/** A GET form: the address of the result can be shared and works without JavaScript. */
export function FilterBar({ label, action, children, submitLabel, reset, result }: FilterBarProps) {
  return (
    <form class="filter-bar" method="get" action={action} aria-label={label}>
      {children}
      <div class="filter-actions">
        <Button>{submitLabel}</Button>
        {reset && <a href={reset.href}>{reset.label}</a>}
      </div>
      {result && (
        <p class="filter-result" role="status">
          {result}
        </p>
      )}
    </form>
  );
}
