import { dateInNetherlands, type IsoDate } from '../../../../kernel/iso-date.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Badge, Button, Card, Form, Timeline } from '../../../../ui/index.ts';
import { notesShown } from '../../rules/note-kind.ts';
import type { CoachingNote } from '../note-store.ts';
import { notesTexts } from '../notes-texts.ts';

type Props = {
  lang: Lang;
  today: IsoDate;
  notes: readonly CoachingNote[];
  /** Where a task is marked as done; absent where nothing may be written. */
  doneAt?: ((noteId: string) => string) | undefined;
};

/** Open tasks first, then everything in the order of time. */
export function NotesList({ lang, today, notes, doneAt }: Props) {
  const t = notesTexts[lang];
  const open = notes.filter(({ kind, doneAt: done }) => kind === 'task' && done === null);
  const others = notes.filter((note) => !open.includes(note));
  return (
    <>
      {open.length > 0 && (
        <Card title={t.openTitle}>
          <Timeline
            events={open.map((note) => {
              const due = note.dueOn ?? note.day;
              const day = formatDate(lang, due);
              return {
                at: due,
                when: due < today ? <Badge tone="warn">{t.late(day)}</Badge> : t.due(day),
                what: note.text,
                who: t.by(note.authorName, note.asCoach),
                detail: doneAt && (
                  <Form action={doneAt(note.id)}>
                    <Button small ariaLabel={t.doneLabel(note.text)}>
                      {t.done}
                    </Button>
                  </Form>
                ),
              };
            })}
          />
        </Card>
      )}
      <Card title={t.listTitle}>
        {others.length === 0 && <p>{t.none}</p>}
        {others.length > 0 && (
          <Timeline
            events={others.map((note) => ({
              at: note.day,
              when: formatDate(lang, note.day),
              what: note.text,
              who: t.by(note.authorName, note.asCoach),
              detail: (
                <p class="muted">
                  {t.kinds[note.kind]}
                  {note.doneAt && `, ${t.doneOn(formatDate(lang, dateInNetherlands(note.doneAt)))}`}
                </p>
              ),
            }))}
          />
        )}
        {notes.length >= notesShown && <p class="hint">{t.more}</p>}
      </Card>
    </>
  );
}
