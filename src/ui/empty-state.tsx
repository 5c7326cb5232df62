import type { Content } from './content.ts';

export type EmptyStateProps = {
  title: Content;
  /** Why it is empty and what will appear here. */
  children?: Content | undefined;
  /** The first step. */
  action?: Content | undefined;
  level?: 2 | 3 | undefined;
};

export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class="empty-state">
      <Heading>{title}</Heading>
      {children && <div class="empty-text">{children}</div>}
      {action && <div class="button-row">{action}</div>}
    </div>
  );
}
