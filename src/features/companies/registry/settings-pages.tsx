import { z } from 'zod';
import { isoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { selectFigures } from '../../mkb-routes/index.ts';
import { selectAnswerTerms } from '../answers/answer-term-store.ts';
import { removeKvkKey, setAnswerTerm, setKvkKey } from './change-settings.ts';
import { hasKvkKey } from './kvk-key-store.ts';
import { texts } from './texts.ts';
import { CompanySettingsPage } from './views/settings-view.tsx';

const termForm = formSchema((f) => z.object({ workingDays: f.int(1, 30), validFrom: f.date() }));

/** For the admin: how soon a company gets an answer, and the key of the KVK. */
export function mountCompanySettings(web: Web): void {
  web.staff.get(paths.companySettings, (r) => show(r));
  web.staff.post(paths.answerTerm, async (r) => {
    const t = texts[r.lang];
    const parsed = parseForm(termForm(r.lang), r.form);
    if (!parsed.ok) return show(r, parsed.form);
    const { workingDays, validFrom } = parsed.value;
    if (validFrom < r.today) return show(r, parsed.form.with({ validFrom: t.termPast }));
    await setAnswerTerm(r, { workingDays, validFrom: isoDate(validFrom) });
    return r.redirect(paths.companySettings(), { tone: 'success', message: t.termSaved });
  });
  web.staff.post(paths.kvkKey, async (r) => {
    const t = texts[r.lang];
    const key = String(r.form.key ?? '').trim();
    // What was typed is a secret, and not shown again.
    if (!/^[\x21-\x7e]{10,200}$/.test(key)) return show(r, new FormState({}, { key: t.keyFault }));
    await setKvkKey(r, key);
    return r.redirect(paths.companySettings(), { tone: 'success', message: t.keySaved });
  });
  web.staff.post(paths.kvkKeyRemove, async (r) => {
    await removeKvkKey(r);
    return r.redirect(paths.companySettings(), { tone: 'success', message: texts[r.lang].keyRemoved });
  });
}

async function show(r: StaffRequest, form: FormState = new FormState()): Promise<Response> {
  const [terms, figures, isKvkOn] = await Promise.all([
    selectAnswerTerms(r.tx),
    selectFigures(r.tx, r.today),
    hasKvkKey(r.tx),
  ]);
  const now = terms.findLast(({ validFrom }) => validFrom <= r.today)?.workingDays ?? figures.answerWorkingDays;
  return r.page(
    { title: texts[r.lang].settingsTitle },
    <CompanySettingsPage
      lang={r.lang}
      actor={r.actor}
      form={new FormState({ workingDays: String(now), validFrom: r.today, ...form.values }, form.errors)}
      now={now}
      coming={terms.filter(({ validFrom }) => validFrom > r.today)}
      isKvkOn={isKvkOn}
    />,
    form.ok ? 200 : 422,
  );
}
