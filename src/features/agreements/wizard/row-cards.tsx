import { Card, Cluster, type PartyTone, StatusList, TaskList, VisuallyHidden } from '../../../ui/index.ts';

export type RowCard = {
  key: string;
  title: string;
  lines: readonly string[];
  /** What is still needed here. */
  missing?: string | null | undefined;
  /** The party that the row is of. */
  party?: { letter: string; tone: PartyTone } | undefined;
  /** `context` is spoken after the label. */
  change: { href: string; label: string; context: string };
  remove?: { href: string; label: string } | undefined;
};

/** The rows of a step that repeats, each with a link to change and one to remove it. `words` name what is and is not in order. */
export function RowCards({ rows, words }: { rows: readonly RowCard[]; words: { ok: string; missing: string } }) {
  if (rows.length === 0) return null;
  const ofParties = rows.every((row) => row.party);
  return (
    <Card>
      {ofParties ? (
        <TaskList
          tasks={rows.map((row) => ({
            who: { letter: row.party?.letter ?? '', tone: row.party?.tone },
            what: <b>{row.title}</b>,
            detail: row.lines.join(' · '),
            by: row.missing && <Missing text={row.missing} />,
            action: <Links row={row} />,
          }))}
        />
      ) : (
        <StatusList
          level={2}
          items={rows.map((row) => ({
            mark: row.missing ? 'warn' : 'ok',
            word: row.missing ? words.missing : words.ok,
            title: row.title,
            reason: [...row.lines, row.missing].filter(Boolean).join('. '),
            action: <Links row={row} />,
          }))}
        />
      )}
    </Card>
  );
}

function Missing({ text }: { text: string }) {
  return <span class="status-word-warn">{text}</span>;
}

function Links({ row: { change, remove } }: { row: RowCard }) {
  return (
    <Cluster>
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
    </Cluster>
  );
}
