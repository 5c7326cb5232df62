import { FormState } from '../../../platform/http/form.ts';
import type { StaffRequest, TaskRequest } from '../../../shell/index.ts';
import { mayChangeNote } from '../rules/note-change.ts';
import { readNote } from './note-form.ts';
import { lockNote } from './note-store.ts';
import { notesTexts } from './notes-texts.ts';
import { NoteChangePage } from './views/note-change-view.tsx';
import { correctNote, type Writing, withdrawNote } from './write-note.ts';

type OfNote = { agreementId: string; noteId: string };
type NoteRequest = StaffRequest<OfNote> | TaskRequest<OfNote>;

/** Where a note is changed and what stands around it: the same for a coach by link and for staff. */
export type NotePlace = { writing: Writing; title: string; change: string; withdraw: string; back: string };

/** The page on which an own note is put right; whoever may not is told so. */
export const showNoteChange = (r: NoteRequest, place: NotePlace): Promise<Response> => show(r, place, 200);

async function show(r: NoteRequest, place: NotePlace, status: 200 | 403 | 422, form?: FormState): Promise<Response> {
  const note = await lockNote(r.tx, r.params);
  if (!note) return r.notFound();
  const may = mayChangeNote(note, place.writing);
  const { kind, text, day, dueOn } = note;
  return r.page(
    { title: notesTexts[r.lang].changePageTitle(place.title), width: 'narrow' },
    <NoteChangePage
      lang={r.lang}
      studentTitle={place.title}
      form={form ?? new FormState({ kind, text: may ? text : '', day, dueOn: dueOn ?? '' })}
      actions={may ? place : null}
      back={place.back}
    />,
    status,
  );
}

/** Keeps the corrected note. */
export async function answerNoteChange(r: NoteRequest, place: NotePlace): Promise<Response> {
  const read = readNote(r.lang, r.form, r.today);
  if (!read.ok) return show(r, place, 422, read.form);
  if ((await correctNote(place.writing, r.params, read.facts)) === 'not_found') return show(r, place, 403);
  return r.redirect(place.back, { tone: 'success', message: notesTexts[r.lang].saved });
}

/** Takes the note back. */
export async function answerNoteWithdrawal(r: NoteRequest, place: NotePlace): Promise<Response> {
  if ((await withdrawNote(place.writing, r.params)) === 'not_found') return show(r, place, 403);
  return r.redirect(place.back, { tone: 'success', message: notesTexts[r.lang].withdrawnSaved });
}
