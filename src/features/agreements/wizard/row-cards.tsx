import { Card, type Content, Icon, PartyMark, type PartyTone, Stack, VisuallyHidden } from '../../../ui/index.ts';

export type RowCard = {
  key: string;
  title: Content;
  /** A line that says what is still needed stands out. */
  lines: readonly (string | { missing: string })[];
  letter?: string | undefined;
  tone?: PartyTone | undefined;
  /** `context` is spoken after the label. */
  change: { href: string; label: string; context: string };
  remove?: { href: string; label: string } | undefined;
};

/** The rows of a step that repeats: each a card with a link to change and one to remove it. */
export function RowCards({ rows }: { rows: readonly RowCard[] }) {
  return (
    <Stack gap="md">
      {rows.map(({ key, title, lines, letter, tone, change, remove }) => (
        <Card
          key={key}
          compact
          level={3}
          title={
            <>
              {letter && <PartyMark letter={letter} tone={tone} size="small" />} {title}
            </>
          }
          actions={
            <>
              <a href={change.href}>
                {change.label}
                <VisuallyHidden> {change.context}</VisuallyHidden>
              </a>
              {remove && (
                <a href={remove.href}>
                  {remove.label}
                  <VisuallyHidden> {change.context}</VisuallyHidden>
                </a>
              )}
            </>
          }
        >
          {lines.map((line) =>
            typeof line === 'string' ? (
              <p key={line}>{line}</p>
            ) : (
              <p key={line.missing} class="field-error">
                <Icon name="alert" />
                <span>{line.missing}</span>
              </p>
            ),
          )}
        </Card>
      ))}
    </Stack>
  );
}
