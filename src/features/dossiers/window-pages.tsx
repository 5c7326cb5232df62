import { z } from 'zod';
import { addYears } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { yearCalled } from './rules/subsidy-year.ts';
import { setWindow } from './set-window.ts';
import { selectSubsidyYears } from './subsidy-year-store.ts';
import { texts } from './texts.ts';
import { WindowsPage } from './views/windows-view.tsx';

const windowForm = formSchema((f) => z.object({ opensOn: f.date(), closesOn: f.date() }));

/** The days on which employers can apply, per study year: RVO makes them known, the hogeschool can correct them. */
export function mountSubsidyWindows(web: Web): void {
  web.staff.get(paths.subsidyWindows, (r) => show(r));
  web.staff.post(paths.subsidyWindows, async (r) => {
    const t = texts[r.lang];
    const name = String(r.form.studyYear ?? '');
    const year = yearCalled(await selectSubsidyYears(r.tx), name);
    if (!year) return r.redirect(paths.subsidyWindows(), { tone: 'error', message: t.noYear });
    const parsed = parseForm(windowForm(r.lang), r.form);
    if (!parsed.ok) return show(r, { name, form: parsed.form });
    const { opensOn, closesOn } = parsed.value;
    if (closesOn < opensOn) return show(r, { name, form: parsed.form.with({ closesOn: t.windowOrder }) });
    if (opensOn < year.firstDay || closesOn > addYears(year.lastDay, 1))
      return show(r, {
        name,
        form: parsed.form.with({ [opensOn < year.firstDay ? 'opensOn' : 'closesOn']: t.windowRange }),
      });
    const saved = await setWindow(r, year, { opensOn, closesOn });
    if (saved === 'not_allowed') return r.notFound();
    return r.redirect(
      paths.subsidyWindows(),
      saved === 'saved' ? { tone: 'success', message: t.windowSaved } : { tone: 'info', message: t.weeksUnchanged },
    );
  });
}

async function show(r: StaffRequest, wrong?: { name: string; form: FormState }): Promise<Response> {
  const years = await selectSubsidyYears(r.tx);
  // What is over and done with for good is left out.
  const shown = years.filter(({ closesOn }) => addYears(closesOn, 1) >= r.today);
  return r.page(
    { title: texts[r.lang].windowsTitle },
    <WindowsPage
      lang={r.lang}
      actor={r.actor}
      years={shown}
      wrongYear={wrong?.name ?? null}
      form={wrong?.form ?? new FormState()}
    />,
    wrong ? 422 : 200,
  );
}
