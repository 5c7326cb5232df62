import { addDays, type IsoDate } from '../../../../kernel/iso-date.ts';
import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { LinkButton, Notice, PageHeading, Stack } from '../../../../ui/index.ts';
import type { Coaching, CoachingNote } from '../../notes/note-store.ts';
import { notesTexts } from '../../notes/notes-texts.ts';
import { NoteForm } from '../../notes/views/note-form.tsx';
import { NotesList } from '../../notes/views/notes-list.tsx';
import type { CoachAccess } from '../../rules/coaching-term.ts';
import type { Writer } from '../../rules/note-change.ts';
import { endSignalDays } from '../../rules/term-end.ts';
import { ownTexts } from '../own-texts.ts';

type Props = {
  lang: Lang;
  today: IsoDate;
  coaching: Coaching;
  access: CoachAccess;
  notes: readonly CoachingNote[];
  form: FormState;
  writer: Writer;
};

/** One student of a coach: what was noted so far, also by whoever coached before, and room to write. */
export function OwnStudentPage({ lang, today, coaching, access, notes, form, writer }: Props) {
  const t = notesTexts[lang];
  const { agreementId, studentName } = coaching;
  const day = (date: IsoDate) => formatDate(lang, date);
  return (
    <>
      <PageHeading title={t.coachTitle(studentName)} lead={access.may === 'write' ? t.coachLead : undefined} />
      <Stack gap="md">
        {access.may === 'no_more' && (
          <Notice title={t.overTitle}>{t.over(day(access.until), access.successor?.name ?? null)}</Notice>
        )}
        {access.may === 'not_yet' && <Notice title={t.notYetTitle}>{t.notYet(day(access.from))}</Notice>}
        {access.may === 'write' && (
          <>
            {access.before && <Notice>{t.tookOver(access.before.name, day(access.since))}</Notice>}
            {access.until <= addDays(today, endSignalDays) && <Notice>{t.untilSoon(day(access.until))}</Notice>}
            <NoteForm lang={lang} action={paths.ownStudent({ agreementId })} form={form} />
            <NotesList
              {...{ lang, today, notes }}
              doneAt={(noteId) => paths.ownCoachingTask({ agreementId, noteId })}
              change={{ writer, at: (noteId) => paths.ownNote({ agreementId, noteId }) }}
            />
          </>
        )}
        <p>
          <LinkButton kind="quiet" href={paths.ownCoaching()}>
            {ownTexts[lang].home}
          </LinkButton>
        </p>
      </Stack>
    </>
  );
}
