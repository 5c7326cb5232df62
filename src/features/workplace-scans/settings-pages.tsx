import { z } from 'zod';
import { readReminderDays } from '../../kernel/reminders.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { changeScanSettings, changeStatements } from './change-settings.ts';
import { selectScanSettings } from './scan-setting-store.ts';
import { settingsTexts } from './settings-texts.ts';
import { readStatements, statementValues } from './statement-form.ts';
import { currentStatements } from './statement-sets.ts';
import { ScanSettingsPage } from './views/settings-view.tsx';
import { StatementsPage } from './views/statements-view.tsx';

const settingsForm = formSchema((f, lang) =>
  z.object({
    validMonths: f.int(1, 60),
    reminderDays: f.optionalText(60).transform((text, context) => {
      const days = readReminderDays(text);
      if (days) return days;
      context.addIssue({ code: 'custom', message: settingsTexts[lang].reminderDaysFault });
      return z.NEVER;
    }),
  }),
);

/** What is asked in a scan, how long one holds and how parties are reminded; for the admin. */
export function mountScanSettings(web: Web): void {
  web.staff.get(paths.scanSettings, (r) => showSettings(r));
  web.staff.post(paths.scanSettings, async (r) => {
    const parsed = parseForm(settingsForm(r.lang), r.form);
    if (!parsed.ok) return showSettings(r, parsed.form);
    await changeScanSettings(r, parsed.value);
    return r.redirect(paths.scanSettings(), { tone: 'success', message: settingsTexts[r.lang].settingsSaved });
  });
  web.staff.get(paths.scanStatements, (r) => showStatements(r));
  web.staff.post(paths.scanStatements, saveStatements);
}

async function showSettings(r: StaffRequest, form?: FormState): Promise<Response> {
  const { validMonths, reminderDays } = await selectScanSettings(r.tx);
  const stored = new FormState({ validMonths: String(validMonths), reminderDays: reminderDays.join(', ') });
  return r.page(
    { title: settingsTexts[r.lang].title },
    <ScanSettingsPage lang={r.lang} actor={r.actor} set={await currentStatements(r.tx)} form={form ?? stored} />,
    form ? 422 : 200,
  );
}

async function showStatements(r: StaffRequest, form?: FormState): Promise<Response> {
  const set = await currentStatements(r.tx);
  const stored = new FormState({ ...statementValues(set.statements), seen: String(set.version) });
  return r.page(
    { title: settingsTexts[r.lang].statementsTitle },
    <StatementsPage lang={r.lang} set={set} form={form ?? stored} />,
    form ? 422 : 200,
  );
}

async function saveStatements(r: StaffRequest): Promise<Response> {
  const t = settingsTexts[r.lang];
  const read = readStatements(r.lang, r.form, () => `s-${r.deps.newId()}`);
  if (!read.ok) return showStatements(r, read.form);
  const changed = await changeStatements(r, read.statements, Number(r.form.seen) || 0);
  switch (changed.result) {
    case 'saved':
      return r.redirect(paths.scanSettings(), { tone: 'success', message: t.saved(changed.version) });
    case 'unchanged':
      return r.redirect(paths.scanSettings(), { tone: 'info', message: t.unchanged });
    case 'overtaken':
      return showStatements(r, read.form.with({ form: t.overtaken }));
    case 'not_allowed':
      return r.notFound();
  }
}
