import { Card, type Content, PartyMark, type PartyTone, Stack, VisuallyHidden } from '../../../ui/index.ts';

export type RowCard = {
  key: string;
  title: Content;
  lines: readonly Content[];
  letter?: string | undefined;
  tone?: PartyTone | undefined;
  /** Something is still needed here. */
  missing?: boolean | undefined;
  /** `context` is spoken after the label. */
  change: { href: string; label: string; context: string };
  remove?: { href: string; label: string } | undefined;
};

/** The rows of a step that repeats: each a card with a link to change and one to remove it. */
export function RowCards({ rows }: { rows: readonly RowCard[] }) {
  return (
    <Stack gap="md">
      {rows.map(({ key, title, lines, letter, tone, missing, change, remove }) => (
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
          {lines.map((line, index) => (
            <p key={index} class={missing ? 'field-error' : undefined}>
              {line}
            </p>
          ))}
        </Card>
      ))}
    </Stack>
  );
}
