import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { can } from './coach-policy.ts';
import { selectCoachSettings } from './coach-setting-store.ts';
import { type CoachFacts, selectCoachedStudents, selectReleases } from './coach-store.ts';
import { confirmRoles, ownScores } from './confirm-roles.ts';
import { findCoach } from './find-coach.ts';
import { levelBases, levels } from './rules/coach-level.ts';
import { type CoachRole, coachRoles, rolesState, type Score, scores } from './rules/coach-role.ts';
import { sendCoachLink } from './send-coach-link.ts';
import { setLevel } from './set-level.ts';
import { texts } from './texts.ts';
import { certificateFile } from './training/certificate-pdf.ts';
import { CoachPage } from './views/coach-view.tsx';
import { LevelFormPage, RolesFormPage } from './views/level-and-roles-view.tsx';

type OfCoach = StaffRequest<{ personId: string }>;

/** One coach: what is known, and what staff does about it. */
export function mountCoach(web: Web): void {
  web.staff.get(paths.coach, showCoach);
  web.staff.get(paths.coachLevel, (r) => ofCoach(r, (coach) => showLevel(r, coach)));
  web.staff.post(paths.coachLevel, (r) => ofCoach(r, (coach) => saveLevel(r, coach)));
  web.staff.get(paths.coachRoles, (r) => ofCoach(r, (coach) => showRoles(r, coach)));
  web.staff.post(paths.coachRoles, (r) => ofCoach(r, (coach) => saveRoles(r, coach)));
  web.staff.post(paths.coachSendLink, (r) =>
    ofCoach(r, async (coach) => {
      const t = texts[r.lang];
      const sent = await sendCoachLink(r, coach);
      return r.redirect(
        paths.coach(r.params),
        sent === 'sent'
          ? { tone: 'success', message: t.linkSent(coach.email ?? '') }
          : { tone: 'error', message: t.linkNoAddress },
      );
    }),
  );
  web.staff.get(paths.coachCertificate, async (r) => {
    const coach = await findCoach(r, 'read');
    const certificate = coach?.certificates.find(({ id }) => id === r.params.certificateId.toLowerCase());
    return certificate ? certificateFile(r, r.actor.institutionId, certificate) : r.notFound();
  });
}

async function ofCoach(r: OfCoach, answer: (coach: CoachFacts) => Promise<Response>): Promise<Response> {
  const coach = await findCoach(r, 'edit');
  return coach ? answer(coach) : r.notFound();
}

async function showCoach(r: OfCoach): Promise<Response> {
  const coach = await findCoach(r, 'read');
  if (!coach) return r.notFound();
  const mayEdit = can.edit(r.actor, coach);
  const [settings, students, releases] = await Promise.all([
    selectCoachSettings(r.tx, r.today),
    selectCoachedStudents(r.tx, coach.personId),
    mayEdit ? selectReleases(r.tx, coach.personId) : null,
  ]);
  return r.page(
    { title: texts[r.lang].coachTitle(coach.name) },
    <CoachPage
      lang={r.lang}
      today={r.today}
      actor={r.actor}
      {...{ coach, settings, students, releases, mayEdit }}
      seesStudents={can.seeStudents(r.actor)}
    />,
  );
}

const levelForm = formSchema((f, lang) =>
  z
    .object({ level: f.choice(levels), basis: f.choice(levelBases), note: f.optionalText(500) })
    .superRefine(({ level, note }, context) => {
      if (level === 'other' && note === '')
        context.addIssue({ code: 'custom', path: ['note'], message: texts[lang].levelNoteNeeded });
    }),
);

function showLevel(r: OfCoach, coach: CoachFacts, form?: FormState): Promise<Response> {
  const { level, ownLevel, levelBasis, levelNote } = coach;
  const filled = new FormState({ level: level ?? ownLevel ?? '', basis: levelBasis ?? '', note: levelNote });
  return r.page(
    { title: texts[r.lang].levelDo, width: 'narrow' },
    <LevelFormPage lang={r.lang} coach={coach} form={form ?? filled} />,
    form ? 422 : 200,
  );
}

async function saveLevel(r: OfCoach, coach: CoachFacts): Promise<Response> {
  const parsed = parseForm(levelForm(r.lang), r.form);
  if (!parsed.ok) return showLevel(r, coach, parsed.form);
  await setLevel(r, coach, parsed.value);
  return r.redirect(paths.coach(r.params), { tone: 'success', message: texts[r.lang].levelSaved(coach.name) });
}

const rolesForm = formSchema((f) =>
  z.object(
    Object.fromEntries(coachRoles.map((role) => [role, f.choice(scores)])) as Record<
      CoachRole,
      ReturnType<typeof f.choice<Score>>
    >,
  ),
);

function showRoles(r: OfCoach, coach: CoachFacts, form?: FormState): Promise<Response> {
  if (rolesState(coach.roles) === 'unknown') return r.notFound();
  const filled = Object.fromEntries(coach.roles.map(({ role, ownScore, score }) => [role, score ?? ownScore]));
  return r.page(
    { title: texts[r.lang].rolesDo, width: 'narrow' },
    <RolesFormPage
      lang={r.lang}
      coach={coach}
      form={form ?? new FormState(filled)}
      seen={form?.text('seen') ?? ownScores(coach.roles)}
    />,
    form ? 422 : 200,
  );
}

async function saveRoles(r: OfCoach, coach: CoachFacts): Promise<Response> {
  const t = texts[r.lang];
  const parsed = parseForm(rolesForm(r.lang), r.form);
  if (!parsed.ok) return showRoles(r, coach, parsed.form);
  const saved = await confirmRoles(r, coach.personId, parsed.value, parsed.form.text('seen'));
  return saved === 'saved'
    ? r.redirect(paths.coach(r.params), { tone: 'success', message: t.rolesSaved })
    : r.redirect(paths.coachRoles(r.params), { tone: 'warning', message: t.rolesOvertaken });
}
