import { z } from 'zod';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import type { TaskRequest, Web } from '../../../shell/index.ts';
import type { CoachFacts } from '../coach-store.ts';
import { levels } from '../rules/coach-level.ts';
import { scores } from '../rules/coach-role.ts';
import { roleSteps } from '../rules/role-step.ts';
import { asCoach } from './own-coach.ts';
import { ownTexts } from './own-texts.ts';
import { type SaidRoles, sayRoles } from './say-roles.ts';
import { say } from './saying.ts';
import { RoleStepPage } from './views/role-step-view.tsx';

type OfStep = TaskRequest<{ step: string }>;

const stepForms = roleSteps.map(({ level, roles }) =>
  formSchema((f) => {
    const choices = Object.fromEntries(roles.map((role) => [role, f.choice(scores)]));
    return z.object({ ...choices, ...(level && { level: f.choice(levels) }) });
  }),
);

/** How strong a coach is in the four roles, as the coach sees it: two screens, each kept when it is sent. */
export function mountOwnRoles(web: Web): void {
  web.task.get(paths.ownCoachRoles, (r) => asCoach(r, async ({ coach }) => showStep(r, coach)));
  web.task.post(paths.ownCoachRoles, (r) =>
    asCoach(r, async ({ coach, by }) => {
      const index = stepOf(r);
      const form = stepForms[index];
      if (!form) return r.notFound();
      const parsed = parseForm(form(r.lang), r.form);
      if (!parsed.ok) return showStep(r, coach, parsed.form);
      await sayRoles(say(r, by), coach, parsed.value as SaidRoles);
      return index + 1 < roleSteps.length
        ? r.redirect(paths.ownCoachRoles({ step: String(index + 2) }))
        : r.redirect(paths.ownCoaching(), { tone: 'success', message: ownTexts[r.lang].rolesSaved });
    }),
  );
}

const stepOf = ({ params }: OfStep): number => (/^[1-9]$/.test(params.step) ? Number(params.step) - 1 : -1);

async function showStep(r: OfStep, coach: CoachFacts, form?: FormState): Promise<Response> {
  const index = stepOf(r);
  const step = roleSteps[index];
  if (!step) return r.notFound();
  const said = Object.fromEntries(coach.roles.map(({ role, ownScore }) => [role, ownScore]));
  const filled = new FormState({ ...said, level: coach.ownLevel ?? '' });
  return r.page(
    { title: ownTexts[r.lang].rolesTitle, width: 'narrow' },
    <RoleStepPage lang={r.lang} number={index + 1} step={step} form={form ?? filled} />,
    form ? 422 : 200,
  );
}
