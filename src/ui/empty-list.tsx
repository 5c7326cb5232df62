import { LinkButton } from './button.tsx';
import type { Content } from './content.ts';
import { EmptyState } from './empty-state.tsx';

type Words = { title: string; text: Content };

export type EmptyListProps = {
  /** Something was filtered, or walked past the last row: there may be rows all the same. */
  isNarrowed: boolean;
  /** While there is nothing at all, with the first step. */
  none: Words & { action?: Content | undefined };
  /** While nothing suits, with the way back to the whole list. */
  noMatch: Words & { reset: { href: string; label: string } };
};

/** What a list says instead of rows: there is nothing yet, or nothing suits. */
export function EmptyList({ isNarrowed, none, noMatch }: EmptyListProps) {
  if (!isNarrowed)
    return (
      <EmptyState title={none.title} action={none.action}>
        {none.text}
      </EmptyState>
    );
  const { href, label } = noMatch.reset;
  return (
    <EmptyState title={noMatch.title} action={<LinkButton href={href}>{label}</LinkButton>}>
      {noMatch.text}
    </EmptyState>
  );
}
