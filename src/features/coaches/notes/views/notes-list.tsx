import { dateInNetherlands, type IsoDate } from '../../../../kernel/iso-date.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Badge, Button, Card, Form, Timeline } from '../../../../ui/index.ts';
import { mayChangeNote, type Writer } from '../../rules/note-change.ts';
import { notesShown } from '../../rules/note-kind.ts';
import type { CoachingNote } from '../note-store.ts';
import { notesTexts } from '../notes-texts.ts';

type Props = {
  lang: Lang;
  today: IsoDate;
  notes: readonly CoachingNote[];
  /** Where a task is marked as done; absent where nothing may be written. */
  doneAt?: ((noteId: string) => string) | undefined;
  /** Where whoever reads this changes what they wrote; absent where nothing may be written. */
  change?: { writer: Writer; at: (noteId: string) => string } | undefined;
};

/** Open tasks first, then everything in the order of time. */
export function NotesList({ lang, today, notes, doneAt, change }: Props) {
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
                detail: (
                  <>
                    {doneAt && (
                      <Form action={doneAt(note.id)}>
                        <Button small ariaLabel={t.doneLabel(note.text)}>
                          {t.done}
                        </Button>
                      </Form>
                    )}
                    <ChangeLine lang={lang} note={note} change={change} />
                  </>
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
              what: note.withdrawnAt ? t.withdrawn(formatDate(lang, dateInNetherlands(note.withdrawnAt))) : note.text,
              who: t.by(note.authorName, note.asCoach),
              detail: (
                <>
                  <p class="muted">
                    {t.kinds[note.kind]}
                    {note.doneAt &&
                      !note.withdrawnAt &&
                      `, ${t.doneOn(formatDate(lang, dateInNetherlands(note.doneAt)))}`}
                  </p>
                  <ChangeLine lang={lang} note={note} change={change} />
                </>
              ),
            }))}
          />
        )}
        {notes.length >= notesShown && <p class="hint">{t.more}</p>}
      </Card>
    </>
  );
}

/** That it was changed, and for whoever wrote it the way to change it. */
function ChangeLine({ lang, note, change }: Pick<Props, 'lang' | 'change'> & { note: CoachingNote }) {
  const t = notesTexts[lang];
  return (
    <>
      {note.changedAt && !note.withdrawnAt && (
        <p class="muted">{t.changed(formatDate(lang, dateInNetherlands(note.changedAt)))}</p>
      )}
      {change && mayChangeNote(note, change.writer) && (
        <a href={change.at(note.id)} aria-label={t.changeLabel(note.text)}>
          {t.change}
        </a>
      )}
    </>
  );
}
