import type { Content } from './content.ts';
import { Icon, type IconName } from './icon.tsx';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

export type NoticeProps = {
  tone?: NoticeTone | undefined;
  title?: Content | undefined;
  children?: Content | undefined;
  action?: Content | undefined;
  /** 'status' is announced politely, 'alert' at once; leave it out for text that was always there. */
  role?: 'status' | 'alert' | undefined;
  level?: 2 | 3 | undefined;
};

const look: Record<NoticeTone, { icon: IconName; status: string }> = {
  info: { icon: 'info', status: 'status-info' },
  success: { icon: 'check', status: 'status-ok' },
  warning: { icon: 'alert', status: 'status-warn' },
  error: { icon: 'alert', status: 'status-bad' },
};

export function Notice({ tone = 'info', title, children, action, role, level = 2 }: NoticeProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class={`notice notice-${tone}`} role={role}>
      <span class={`status-icon ${look[tone].status}`}>
        <Icon name={look[tone].icon} />
      </span>
      <div class="notice-text">
        {title && <Heading>{title}</Heading>}
        {children && <div>{children}</div>}
        {action && <div class="button-row">{action}</div>}
      </div>
    </div>
  );
}
