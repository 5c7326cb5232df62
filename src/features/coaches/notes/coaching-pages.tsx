import { paths } from '../../../paths.ts';
import { FormState } from '../../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { can } from '../coach-policy.ts';
import { answerNoteChange, answerNoteWithdrawal, type NotePlace, showNoteChange } from './note-change-pages.tsx';
import { readNote } from './note-form.ts';
import { type Coaching, selectCoaching, selectNotes } from './note-store.ts';
import { notesTexts } from './notes-texts.ts';
import { CoachingPage } from './views/coaching-view.tsx';
import { finishTask, type Writing, writeNote } from './write-note.ts';

type OfAgreement = StaffRequest<{ agreementId: string }>;

/** What is noted about a student, for staff. */
export function mountCoaching(web: Web): void {
  web.staff.get(paths.coaching, async (r) => {
    const coaching = await findCoaching(r);
    return coaching ? show(r, coaching) : r.notFound();
  });
  web.staff.post(paths.coaching, async (r) => {
    const coaching = await findCoaching(r);
    if (coaching?.state !== 'concluded') return r.notFound();
    const read = readNote(r.lang, r.form, r.today);
    if (!read.ok) return show(r, coaching, read.form);
    await writeNote(asStaff(r), coaching.agreementId, read.facts);
    return r.redirect(paths.coaching(r.params), { tone: 'success', message: notesTexts[r.lang].saved });
  });
  web.staff.get(paths.coachingNote, atNote(showNoteChange));
  web.staff.post(paths.coachingNote, atNote(answerNoteChange));
  web.staff.post(paths.coachingNoteWithdraw, atNote(answerNoteWithdrawal));
  web.staff.post(paths.coachingTask, async (r) => {
    const coaching = await findCoaching(r);
    if (coaching?.state !== 'concluded') return r.notFound();
    const done = await finishTask(asStaff(r), r.params);
    if (done === 'not_found') return r.notFound();
    const t = notesTexts[r.lang];
    return r.redirect(
      paths.coaching(r.params),
      done === 'done' ? { tone: 'success', message: t.doneSaved } : { tone: 'info', message: t.doneAlready },
    );
  });
}

type OfNote = StaffRequest<{ agreementId: string; noteId: string }>;

const atNote =
  (answer: (r: OfNote, place: NotePlace) => Promise<Response>) =>
  async (r: OfNote): Promise<Response> => {
    const coaching = await findCoaching(r);
    if (coaching?.state !== 'concluded') return r.notFound();
    return answer(r, {
      writing: asStaff(r),
      title: notesTexts[r.lang].title(coaching.studentName),
      change: paths.coachingNote(r.params),
      withdraw: paths.coachingNoteWithdraw(r.params),
      back: paths.coaching({ agreementId: r.params.agreementId }),
    });
  };

async function findCoaching(r: OfAgreement): Promise<Coaching | null> {
  const coaching = await selectCoaching(r.tx, r.params.agreementId);
  return coaching && can.notes(r.actor, coaching) ? coaching : null;
}

const asStaff = ({ tx, actor, now, deps }: StaffRequest<object>): Writing => ({
  tx,
  institutionId: actor.institutionId,
  now,
  by: { kind: 'staff', id: actor.personId, name: actor.name },
  personId: actor.personId,
  asCoach: false,
  newId: deps.newId,
});

async function show(r: OfAgreement, coaching: Coaching, form?: FormState): Promise<Response> {
  const notes = await selectNotes(r.tx, coaching.agreementId);
  return r.page(
    { title: notesTexts[r.lang].title(coaching.studentName) },
    <CoachingPage
      lang={r.lang}
      today={r.today}
      {...{ coaching, notes }}
      writer={{ personId: r.actor.personId, asCoach: false }}
      form={form ?? new FormState({ day: r.today, kind: 'note' })}
    />,
    form ? 422 : 200,
  );
}
