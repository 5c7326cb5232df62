import type { Content } from './content.ts';
import { Icon, type IconName } from './icon.tsx';

export type StatusMark = 'ok' | 'warn' | 'bad' | 'unknown' | 'open';

export type StatusItem = {
  mark: StatusMark;
  /** The status in a word ("meets"). */
  word: string;
  title: Content;
  /** Why. */
  reason?: Content | undefined;
  /** A link or form to do something about it. */
  action?: Content | undefined;
};

export type StatusListProps = {
  items: readonly StatusItem[];
  /** Shows the words; otherwise they are spoken only and the shape stands alone beside the title. */
  showWords?: boolean | undefined;
  level?: 2 | 3 | 4 | undefined;
};

export const statusIcons: Record<StatusMark, IconName> = {
  ok: 'check',
  warn: 'alert',
  bad: 'cross',
  unknown: 'question',
  open: 'ring',
};

/** Points with a verdict each: shape, word, reason and what to do. */
export function StatusList({ items, showWords, level = 3 }: StatusListProps) {
  const Heading = `h${level}` as const;
  return (
    <ul class="status-list">
      {items.map((item, index) => (
        <li key={index} class="status-item">
          <span class={`status-icon status-${item.mark}`}>
            <Icon name={statusIcons[item.mark]} />
          </span>
          <div>
            <Heading class="status-title">
              {item.title}
              <span class={showWords ? `status-word status-word-${item.mark}` : 'visually-hidden'}>
                <span class="visually-hidden">: </span>
                {item.word}
              </span>
            </Heading>
            {item.reason && <p class="status-reason">{item.reason}</p>}
            {item.action && <div class="status-action">{item.action}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}
