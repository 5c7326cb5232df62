import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { Web } from '../../shell/index.ts';
import { checkNow, checkOfVersion } from './check-version.ts';
import { type DecisionOutcome, publishVersion, returnVersion, submitVersion } from './decide-version.ts';
import { type DesignRequest, onOpenVersion, versionAt } from './design-request-page.ts';
import { type FoundVersion, findVersion } from './find-mkb-route.ts';
import { can } from './mkb-route-policy.ts';
import { standingOf } from './standing-of.ts';
import { startVersion } from './start-version.ts';
import { texts } from './texts.ts';
import { PublishPage, ReturnPage, SubmitPage } from './views/decision-forms.tsx';
import { VersionPage } from './views/version-view.tsx';

const returnForm = formSchema((f) => z.object({ reason: f.text(4000) }));

/** Versions of a Mkb-route: a new one, reading one, submitting it and deciding about it. */
export function mountVersions(web: Web): void {
  web.staff.post(paths.versionNew, async (r) => {
    const { mkbRouteId } = r.params;
    const versionId = await startVersion(r, mkbRouteId);
    return versionId ? r.redirect(paths.design({ mkbRouteId, versionId })) : r.notFound();
  });
  web.staff.get(paths.version, showVersion);
  web.staff.get(paths.versionSubmit, (r) =>
    onOpenVersion(r, async (found) => {
      const snapshot = await checkNow(r.tx, found, r.today);
      return r.page(
        { title: texts[r.lang].submitTitle, width: 'narrow' },
        <SubmitPage lang={r.lang} {...found} snapshot={snapshot} />,
      );
    }),
  );
  web.staff.post(paths.versionSubmit, async (r) =>
    afterDecision(r, await submitVersion(r, versionAt(r)), texts[r.lang].submitted),
  );
  web.staff.get(paths.versionPublish, (r) =>
    onSubmittedVersion(r, async (found) => {
      const snapshot = await checkNow(r.tx, found, r.today);
      return r.page(
        { title: texts[r.lang].publish, width: 'narrow' },
        <PublishPage lang={r.lang} {...found} snapshot={snapshot} />,
      );
    }),
  );
  web.staff.post(paths.versionPublish, async (r) =>
    afterDecision(r, await publishVersion(r, versionAt(r)), texts[r.lang].published),
  );
  web.staff.get(paths.versionReturn, (r) => onSubmittedVersion(r, (found) => showReturn(r, found, new FormState())));
  web.staff.post(paths.versionReturn, (r) =>
    onSubmittedVersion(r, async (found) => {
      const parsed = parseForm(returnForm(r.lang), r.form);
      if (!parsed.ok) return showReturn(r, found, parsed.form);
      const outcome = await returnVersion(r, versionAt(r), parsed.value.reason);
      return afterDecision(r, outcome, texts[r.lang].returnedDone);
    }),
  );
}

async function showVersion(r: DesignRequest): Promise<Response> {
  const found = await findVersion(r, r.params);
  if (!found) return r.notFound();
  const { route, stored } = found;
  const check = checkOfVersion(r.tx, found, r.today);
  const [snapshot, { standing }] = await Promise.all([
    check,
    standingOf(r.tx, route, r.today, { versionId: stored.id, check }),
  ]);
  return r.page(
    { title: `${texts[r.lang].version(stored.number)} · ${route.name}` },
    <VersionPage {...{ lang: r.lang, actor: r.actor, route, stored, snapshot, standing }} />,
  );
}

/** Goes on with a version that waits for this actor's decision; else shows how it stands. */
async function onSubmittedVersion(
  r: DesignRequest,
  go: (found: FoundVersion) => Response | Promise<Response>,
): Promise<Response> {
  const found = await findVersion(r, r.params);
  if (!found) return r.notFound();
  if (can.decide(r.actor, found.route.id, found.stored.version)) return go(found);
  return r.redirect(paths.version(r.params), { tone: 'warning', message: texts[r.lang].decisionConflict });
}

function showReturn(r: DesignRequest, found: FoundVersion, form: FormState): Promise<Response> {
  const title = texts[r.lang].returnTitle(found.stored.number);
  return r.page({ title, width: 'narrow' }, <ReturnPage lang={r.lang} {...found} form={form} />, form.ok ? 200 : 422);
}

async function afterDecision(r: DesignRequest, outcome: DecisionOutcome, message: string): Promise<Response> {
  const t = texts[r.lang];
  if (outcome.ok) return r.redirect(paths.version(r.params), { tone: 'success', message });
  if (outcome.fault === 'not_found') return r.notFound();
  const warning = outcome.fault === 'no_periods' ? t.noPeriods : t.decisionConflict;
  return r.redirect(paths.version(r.params), { tone: 'warning', message: warning });
}
