import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { addCohort } from './add-cohort.ts';
import { findMkbRoute } from './find-mkb-route.ts';
import { can } from './mkb-route-policy.ts';
import { texts } from './texts.ts';
import { selectVersions } from './version-store.ts';
import { CohortFormPage } from './views/cohort-form.tsx';

type CohortRequest = StaffRequest<{ mkbRouteId: string }>;

const cohortForm = formSchema((f, lang) =>
  z
    .object({ name: f.text(60), startDate: f.date(), endDate: f.date() })
    .refine(({ startDate, endDate }) => endDate > startDate, { path: ['endDate'], message: texts[lang].cohortDates }),
);

export function mountCohorts(web: Web): void {
  web.staff.get(paths.cohortNew, (r) => showForm(r, new FormState()));
  web.staff.post(paths.cohortNew, async (r) => {
    const parsed = parseForm(cohortForm(r.lang), r.form);
    if (!parsed.ok) return showForm(r, parsed.form);
    const t = texts[r.lang];
    switch (await addCohort(r, r.params.mkbRouteId, parsed.value)) {
      case 'added':
        return r.redirect(paths.mkbRoute(r.params), { tone: 'success', message: t.cohortAdded(parsed.value.name) });
      case 'not_published':
        return r.redirect(paths.mkbRoute(r.params), { tone: 'warning', message: t.cohortNeedsVersion });
      case 'not_found':
        return r.notFound();
    }
  });
}

async function showForm(r: CohortRequest, form: FormState): Promise<Response> {
  const route = await findMkbRoute(r, r.params.mkbRouteId);
  if (!route || !can.edit(r.actor, route.id)) return r.notFound();
  const published = (await selectVersions(r.tx, route.id)).find(({ version }) => version.state === 'published');
  if (!published)
    return r.redirect(paths.mkbRoute(r.params), { tone: 'warning', message: texts[r.lang].cohortNeedsVersion });
  return r.page(
    { title: texts[r.lang].cohortTitle, width: 'narrow' },
    <CohortFormPage {...{ lang: r.lang, route, form, number: published.number }} />,
    form.ok ? 200 : 422,
  );
}
