import { z } from 'zod';
import { readReminderDays } from '../../../kernel/reminders.ts';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import type { SigningSettings } from '../rules/signing-settings.ts';
import { changeSigningSettings } from './change-signing-settings.ts';
import { selectSigningSettings } from './signing-setting-store.ts';
import { texts } from './texts.ts';
import { SigningSettingsPage } from './views/signing-settings-view.tsx';

const settingsForm = formSchema((f) =>
  z.object({
    order: f.choice(['together', 'in_order']),
    delegation: f.choice(['confirmed', 'automatic']),
    days: f.optionalText(60),
    from: f.int(0, 23),
    until: f.int(1, 24),
    weekends: f.checked(),
  }),
);

/** How signers are asked and reminded, for the admin. */
export function mountSigningSettings(web: Web): void {
  web.staff.get(paths.signingSettings, async (r) => ask(r, formOf(await selectSigningSettings(r.tx))));
  web.staff.post(paths.signingSettings, async (r) => {
    const t = texts[r.lang];
    const parsed = parseForm(settingsForm(r.lang), r.form);
    const reminderDays = readReminderDays(parsed.form.text('days'));
    let { form } = parsed;
    if (!reminderDays) form = form.with({ days: t.daysFault });
    if (parsed.ok && parsed.value.from >= parsed.value.until) form = form.with({ until: t.untilFault });
    if (!parsed.ok || !form.ok || !reminderDays) return ask(r, form);
    const { order, delegation, from, until, weekends } = parsed.value;
    await changeSigningSettings(r, {
      inOrder: order === 'in_order',
      delegateAutomatically: delegation === 'automatic',
      reminderDays,
      reminderHours: { from, until },
      remindInWeekends: weekends,
    });
    return r.redirect(paths.signingSettings(), { tone: 'success', message: t.saved });
  });
}

const formOf = (settings: SigningSettings) =>
  new FormState({
    order: settings.inOrder ? 'in_order' : 'together',
    delegation: settings.delegateAutomatically ? 'automatic' : 'confirmed',
    days: settings.reminderDays.join(', '),
    from: String(settings.reminderHours.from),
    until: String(settings.reminderHours.until),
    weekends: settings.remindInWeekends ? 'yes' : '',
  });

const ask = (r: StaffRequest, form: FormState): Promise<Response> =>
  r.page(
    { title: texts[r.lang].title },
    <SigningSettingsPage lang={r.lang} actor={r.actor} form={form} />,
    form.ok ? 200 : 422,
  );
