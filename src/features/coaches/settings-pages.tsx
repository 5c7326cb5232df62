import { z } from 'zod';
import { isoDate } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { changeCoachSettings } from './change-coach-settings.ts';
import { selectCoachSettings, selectSettingRows } from './coach-setting-store.ts';
import { selectReleasedYears } from './feedback/feedback-store.ts';
import { feedbackStep } from './rules/feedback-year.ts';
import { texts } from './texts.ts';
import { CoachSettingsPage } from './views/coach-settings-view.tsx';

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
const settingsForm = formSchema((f) =>
  z.object({
    mostStudents: f.int(1, 99),
    releaseDay: f.int(1, 28),
    releaseMonth: f.choice(months),
    validFrom: f.date(),
  }),
);

/** How many students a coach may have before there is a signal, and when feedback is released; each from a day on. */
export function mountCoachSettings(web: Web): void {
  web.staff.get(paths.coachSettings, (r) => show(r));
  web.staff.post(paths.coachSettings, async (r) => {
    const t = texts[r.lang];
    const parsed = parseForm(settingsForm(r.lang), r.form);
    if (!parsed.ok) return show(r, parsed.form);
    const { validFrom, releaseMonth, ...chosen } = parsed.value;
    const setting = { ...chosen, releaseMonth: Number(releaseMonth), validFrom: isoDate(validFrom) };
    const saved = await changeCoachSettings(r, setting);
    if (saved === 'not_allowed') return r.notFound();
    if (saved === 'in_the_past') return show(r, parsed.form.with({ validFrom: t.settingsPast }));
    return r.redirect(paths.coachSettings(), { tone: 'success', message: t.settingsSaved });
  });
}

async function show(r: StaffRequest, form?: FormState): Promise<Response> {
  const [settings, rows, released] = await Promise.all([
    selectCoachSettings(r.tx, r.today),
    selectSettingRows(r.tx),
    selectReleasedYears(r.tx),
  ]);
  const { mostStudents, releaseMonth, releaseDay } = settings;
  const filled = new FormState({
    mostStudents: String(mostStudents),
    releaseMonth: String(releaseMonth),
    releaseDay: String(releaseDay),
    validFrom: r.today,
  });
  return r.page(
    { title: texts[r.lang].settingsTitle },
    <CoachSettingsPage
      lang={r.lang}
      actor={r.actor}
      {...{ settings, rows, months }}
      next={feedbackStep(settings, released, r.today)}
      form={form ?? filled}
    />,
    form ? 422 : 200,
  );
}
