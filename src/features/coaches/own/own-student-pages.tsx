import { paths } from '../../../paths.ts';
import { FormState } from '../../../platform/http/form.ts';
import type { TaskRequest, Web } from '../../../shell/index.ts';
import { answerNoteChange, answerNoteWithdrawal, type NotePlace, showNoteChange } from '../notes/note-change-pages.tsx';
import { readNote } from '../notes/note-form.ts';
import { type Coaching, selectCoaching, selectNotes } from '../notes/note-store.ts';
import { notesTexts } from '../notes/notes-texts.ts';
import { finishTask, type Writing, writeNote } from '../notes/write-note.ts';
import { coachAccess } from '../rules/coaching-term.ts';
import { asCoach, type OwnCoach } from './own-coach.ts';
import { OwnStudentPage } from './views/own-student-view.tsx';

type OfStudent = TaskRequest<{ agreementId: string }>;

/** The students of a coach, each with its notes: for who coaches on that day, and for nobody who did before. */
export function mountOwnStudents(web: Web): void {
  web.task.get(paths.ownStudent, (r) => asCoach(r, (own) => show(r, own)));
  web.task.post(paths.ownStudent, (r) =>
    asCoach(r, async (own) => {
      const found = await findStudent(r, own);
      if (found?.access.may !== 'write') return show(r, own);
      const read = readNote(r.lang, r.form, r.today);
      if (!read.ok) return show(r, own, read.form);
      await writeNote(asWriting(r, own), found.coaching.agreementId, read.facts);
      return r.redirect(paths.ownStudent(r.params), { tone: 'success', message: notesTexts[r.lang].saved });
    }),
  );
  web.task.get(paths.ownNote, atNote(showNoteChange));
  web.task.post(paths.ownNote, atNote(answerNoteChange));
  web.task.post(paths.ownNoteWithdraw, atNote(answerNoteWithdrawal));
  web.task.post(paths.ownCoachingTask, (r) =>
    asCoach(r, async (own) => {
      const found = await findStudent(r, own);
      if (found?.access.may !== 'write') return show(r, own);
      const done = await finishTask(asWriting(r, own), r.params);
      if (done === 'not_found') return r.notFound();
      const t = notesTexts[r.lang];
      return r.redirect(
        paths.ownStudent(r.params),
        done === 'done' ? { tone: 'success', message: t.doneSaved } : { tone: 'info', message: t.doneAlready },
      );
    }),
  );
}

type OfNote = TaskRequest<{ agreementId: string; noteId: string }>;

/** Only for who coaches on that day, like writing. */
const atNote =
  (answer: (r: OfNote, place: NotePlace) => Promise<Response>) =>
  (r: OfNote): Promise<Response> =>
    asCoach(r, async (own) => {
      const found = await findStudent(r, own);
      if (found?.access.may !== 'write' || found.coaching.state !== 'concluded') return show(r, own);
      return answer(r, {
        writing: asWriting(r, own),
        title: notesTexts[r.lang].coachTitle(found.coaching.studentName),
        change: paths.ownNote(r.params),
        withdraw: paths.ownNoteWithdraw(r.params),
        back: paths.ownStudent({ agreementId: r.params.agreementId }),
      });
    });

async function findStudent(r: OfStudent, { coach }: OwnCoach) {
  const coaching = await selectCoaching(r.tx, r.params.agreementId);
  if (!coaching) return null;
  const access = accessOf(coaching, coach.personId, r);
  return access.may === 'nothing' ? null : { coaching, access };
}

/** By the terms of the role that this coach has: a second company has a coach of its own. */
function accessOf({ terms }: Coaching, personId: string, { today }: Pick<TaskRequest, 'today'>) {
  const roles = new Set(terms.filter((term) => term.personId === personId).map(({ role }) => role));
  return coachAccess(
    terms.filter(({ role }) => roles.has(role)),
    personId,
    today,
  );
}

const asWriting = ({ tx, institutionId, now, deps }: OfStudent, { coach, by }: OwnCoach): Writing => ({
  tx,
  institutionId,
  now,
  by,
  personId: coach.personId,
  asCoach: true,
  newId: deps.newId,
});

async function show(r: OfStudent, own: OwnCoach, form?: FormState): Promise<Response> {
  const found = await findStudent(r, own);
  if (!found) return r.notFound();
  const { coaching, access } = found;
  const notes = access.may === 'write' ? await selectNotes(r.tx, coaching.agreementId) : [];
  const status = form ? 422 : access.may === 'no_more' ? 410 : 200;
  return r.page(
    { title: notesTexts[r.lang].coachTitle(coaching.studentName), width: 'narrow' },
    <OwnStudentPage
      lang={r.lang}
      today={r.today}
      {...{ coaching, access, notes }}
      writer={{ personId: own.coach.personId, asCoach: true }}
      form={form ?? new FormState({ day: r.today, kind: 'note' })}
    />,
    status,
  );
}
