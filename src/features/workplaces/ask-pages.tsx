import { paths } from '../../paths.ts';
import { FormState } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { type Contact, selectCompanyDetails } from '../companies/index.ts';
import { askOffer } from './ask-offer.ts';
import { type Asked, askTasks } from './ask-tasks.ts';
import { linkTexts } from './link-texts.ts';
import { taskTexts } from './task-texts.ts';
import { withTasks } from './tick-pages.tsx';
import { AskPage } from './views/ask-view.tsx';
import { workplaceCrumbs } from './views/crumbs.ts';
import { can } from './workplace-policy.ts';
import { selectMkbRouteChoices } from './workplace-store.ts';

type OfRoute = StaffRequest<{ workplaceId: string; mkbRouteId: string }>;
type OfCompany = StaffRequest<{ companyId: string }>;

/** Asking somebody of a company by mail: which tasks a workplace has, or for a new workplace. */
export function mountAsking(web: Web): void {
  web.staff.get(paths.workplaceTasksAsk, (r) => askAboutTasks(r, null));
  web.staff.post(paths.workplaceTasksAsk, (r) => askAboutTasks(r, new FormState(r.form)));
  web.staff.get(paths.workplaceOfferAsk, (r) => askForOffer(r, null));
  web.staff.post(paths.workplaceOfferAsk, (r) => askForOffer(r, new FormState(r.form)));
}

/** Contacts that can be mailed. */
const reachable = (contacts: readonly Contact[]): Asked[] =>
  contacts.flatMap(({ personId, name, email }) => (email ? [{ personId, name, email }] : []));

function askAboutTasks(r: OfRoute, sent: FormState | null): Promise<Response> {
  return withTasks(r, async ({ workplace, route }) => {
    const t = taskTexts[r.lang];
    const company = await selectCompanyDetails(r.tx, workplace.companyId, r.today);
    const people = reachable(company?.contacts ?? []);
    const chosen = people.find(({ personId }) => personId === sent?.text('personId'));
    if (chosen) {
      await askTasks(r, workplace, route.mkbRouteId, chosen);
      return r.redirect(paths.workplace({ workplaceId: workplace.id }), await sentFlash(r, chosen.name));
    }
    const form = sent?.with({ personId: t.askWhoNeeded }) ?? new FormState({ personId: people[0]?.personId ?? '' });
    return r.page(
      { title: t.askTitle, width: 'narrow' },
      <AskPage
        lang={r.lang}
        title={t.askTitle}
        lead={t.askLead(workplace.functionTitle, route.mkbRouteName)}
        breadcrumbs={workplaceCrumbs(r.lang, workplace, { isBelow: true })}
        {...{ people, form }}
        companyId={workplace.companyId}
        action={paths.workplaceTasksAsk(r.params)}
        back={paths.workplace({ workplaceId: workplace.id })}
      />,
      form.ok ? 200 : 422,
    );
  });
}

async function askForOffer(r: OfCompany, sent: FormState | null): Promise<Response> {
  const { companyId } = r.params;
  const company = can.edit(r.actor, { companyId }) ? await selectCompanyDetails(r.tx, companyId, r.today) : null;
  if (!company) return r.notFound();
  const t = linkTexts[r.lang].offer;
  const people = reachable(company.contacts);
  const mkbRoutes = await selectMkbRouteChoices(r.tx, r.actor.mkbRouteId);
  const chosen = people.find(({ personId }) => personId === sent?.text('personId'));
  const mkbRoute = mkbRoutes.find(({ id }) => id === sent?.text('mkbRouteId'));
  if (chosen && mkbRoute) {
    await askOffer(r, company, mkbRoute.id, chosen);
    return r.redirect(paths.company({ companyId }), await sentFlash(r, chosen.name));
  }
  const form =
    sent?.with({
      ...(!chosen && { personId: taskTexts[r.lang].askWhoNeeded }),
      ...(!mkbRoute && { mkbRouteId: taskTexts[r.lang].askRouteNeeded }),
    }) ?? new FormState({ personId: people[0]?.personId ?? '', mkbRouteId: mkbRoutes[0]?.id ?? '' });
  return r.page(
    { title: t.askTitle, width: 'narrow' },
    <AskPage
      lang={r.lang}
      title={t.askTitle}
      lead={t.askLead(company.name)}
      breadcrumbs={[{ label: company.name, href: paths.company({ companyId }) }]}
      {...{ people, form, companyId, mkbRoutes }}
      action={paths.workplaceOfferAsk({ companyId })}
      back={paths.company({ companyId })}
    />,
    form.ok ? 200 : 422,
  );
}

async function sentFlash(r: StaffRequest<object>, name: string) {
  const t = taskTexts[r.lang];
  return (await r.deps.mailWorks())
    ? ({ tone: 'success', message: t.askSent(name) } as const)
    : ({ tone: 'warning', message: t.askMailOff } as const);
}
