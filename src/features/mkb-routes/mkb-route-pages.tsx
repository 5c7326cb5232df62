import { z } from 'zod';
import { targetGroups } from '../../kernel/target-group.ts';
import { variants } from '../../kernel/variant.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { type ProgrammeFacts, programmeFields, selectProgrammes } from '../programmes/index.ts';
import { addMkbRoute, changeMkbRoute, type ProgrammeChoice } from './add-mkb-route.ts';
import { designTexts } from './design-texts.ts';
import { findMkbRoute } from './find-mkb-route.ts';
import type { MkbRouteCard } from './mkb-route-card.ts';
import { can } from './mkb-route-policy.ts';
import { type MkbRoute, selectMkbRouteCards, selectProjectLeads } from './mkb-route-store.ts';
import { type MkbRouteFacts, participations } from './rules/mkb-route.ts';
import { standingOf } from './standing-of.ts';
import { texts } from './texts.ts';
import { MkbRouteFormPage, newProgrammePrefix } from './views/mkb-route-form.tsx';
import { MkbRouteListPage } from './views/mkb-route-list.tsx';
import { MkbRoutePage } from './views/mkb-route-view.tsx';

const cardsPerPage = 24;

const factsForm = formSchema((f, lang) =>
  z
    .object({
      name: f.text(120),
      programmeId: f.text(40),
      targetGroups: f.list(targetGroups),
      sector: f.optionalText(80),
      region: f.optionalText(80),
      startsPerYear: f.int(1, 12),
      groupMinimum: f.optionalInt(1, 999),
      groupPlanned: f.optionalInt(1, 999),
      projectLeadId: f.optionalId(),
      participation: f.choice(participations),
    })
    .refine(
      ({ groupMinimum: least, groupPlanned: planned }) => least === null || planned === null || least <= planned,
      {
        path: ['groupMinimum'],
        message: texts[lang].groupOrder,
      },
    ),
);
const variantForm = formSchema((f) => z.object({ variant: f.choice(variants) }));
const newProgrammeForm = formSchema((f) =>
  z.object(
    Object.fromEntries(Object.entries(programmeFields(f)).map(([name, field]) => [newProgrammePrefix + name, field])),
  ),
);

/** The list of Mkb-routes, a new one, its facts and its start page. */
export function mountMkbRoutes(web: Web, cards: readonly MkbRouteCard[]): void {
  web.staff.get(paths.mkbRoutes, showList);
  web.staff.get(paths.mkbRouteNew, (r) => (can.add(r.actor) ? showForm(r, null, newForm(r)) : r.notFound()));
  web.staff.post(paths.mkbRouteNew, createMkbRoute);
  web.staff.get(paths.mkbRoute, async (r) => {
    const route = await findMkbRoute(r, r.params.mkbRouteId);
    if (!route) return r.notFound();
    const standing = await standingOf(r.tx, route, r.today);
    const shown = await Promise.all(cards.map((card) => card(r, route)));
    return r.page(
      { title: route.name },
      <MkbRoutePage {...{ lang: r.lang, route, actor: r.actor, ...standing }} cards={shown} />,
    );
  });
  web.staff.get(paths.mkbRouteEdit, async (r) => {
    const route = await findMkbRoute(r, r.params.mkbRouteId);
    return route && can.edit(r.actor, route.id) ? showForm(r, route, formOf(route)) : r.notFound();
  });
  web.staff.post(paths.mkbRouteEdit, saveMkbRoute);
}

async function showList(r: StaffRequest): Promise<Response> {
  const search = (r.query.get('q') ?? '').trim().slice(0, 100);
  const page = Math.min(Math.max(Math.trunc(Number(r.query.get('bladzijde')) || 1), 1), 1000);
  const offset = (page - 1) * cardsPerPage;
  const { mkbRouteId: onlyId } = r.actor;
  const found = await selectMkbRouteCards(r.tx, { search, onlyId, offset, limit: cardsPerPage });
  return r.page(
    { title: texts[r.lang].title },
    <MkbRouteListPage
      lang={r.lang}
      cards={found.slice(0, cardsPerPage)}
      {...{ search, page }}
      hasNext={found.length > cardsPerPage}
      canAdd={can.add(r.actor)}
    />,
  );
}

async function createMkbRoute(r: StaffRequest): Promise<Response> {
  if (!can.add(r.actor)) return r.notFound();
  const read = await readForm(r, true);
  if (!read.ok) return showForm(r, null, read.form);
  const { first, second } = designTexts[r.lang].halves;
  const added = await addMkbRoute(r, { ...read, labels: [first, second] });
  if (!added) return r.notFound();
  return r.redirect(paths.design(added), { tone: 'success', message: texts[r.lang].created });
}

async function saveMkbRoute(r: StaffRequest<{ mkbRouteId: string }>): Promise<Response> {
  const route = await findMkbRoute(r, r.params.mkbRouteId);
  if (!route || !can.edit(r.actor, route.id)) return r.notFound();
  const read = await readForm(r, false);
  if (!read.ok) return showForm(r, route, read.form);
  if (!(await changeMkbRoute(r, route.id, read.facts, read.programme))) return r.notFound();
  return r.redirect(paths.mkbRoute(r.params), { tone: 'success', message: texts[r.lang].changed });
}

type ReadForm = { facts: MkbRouteFacts; programme: ProgrammeChoice; variant: (typeof variants)[number] };

/** The form as facts, base programme and (for a new one) variant; or the form with what must change. */
async function readForm(
  r: StaffRequest,
  withVariant: boolean,
): Promise<({ ok: true } & ReadForm) | { ok: false; form: FormState }> {
  const parsed = parseForm(factsForm(r.lang), r.form);
  const variant = parseForm(variantForm(r.lang), withVariant ? r.form : { variant: 'empty' });
  const programme = await readProgramme(r);
  const leads = await selectProjectLeads(r.tx, r.today);
  const leadId = parsed.ok ? parsed.value.projectLeadId : null;
  const strangeLead: Record<string, string> =
    leadId && !leads.some(({ id }) => id === leadId) ? { projectLeadId: texts[r.lang].projectLeadHint } : {};
  const form = parsed.form.with({ ...programme.form.errors, ...variant.form.errors, ...strangeLead });
  if (!parsed.ok || !variant.ok || !programme.choice || !form.ok) return { ok: false, form };
  const { programmeId: _, ...facts } = parsed.value;
  return { ok: true, facts, programme: programme.choice, variant: variant.value.variant };
}

async function readProgramme(r: StaffRequest): Promise<{ form: FormState; choice: ProgrammeChoice | null }> {
  const chosen = String(r.form.programmeId ?? '');
  if (chosen !== 'new') {
    const isKnown = (await selectProgrammes(r.tx)).some(({ id }) => id === chosen);
    const form = new FormState(r.form, isKnown ? {} : { programmeId: texts[r.lang].programmeUnknown });
    return { form, choice: isKnown ? { programmeId: chosen } : null };
  }
  const parsed = parseForm(newProgrammeForm(r.lang), r.form);
  if (!parsed.ok) return { form: parsed.form, choice: null };
  const entries = Object.entries(parsed.value).map(([name, value]) => [name.slice(newProgrammePrefix.length), value]);
  return { form: parsed.form, choice: { newProgramme: Object.fromEntries(entries) as ProgrammeFacts } };
}

/** Who makes a Mkb-route as project lead, mostly leads it. */
const newForm = ({ actor }: StaffRequest) =>
  new FormState({
    startsPerYear: '1',
    participation: 'none',
    variant: 'work_from_day_one',
    projectLeadId: actor.role === 'project_lead' ? actor.personId : '',
  });

const formOf = (route: MkbRoute) =>
  new FormState({
    name: route.name,
    programmeId: route.programme.id,
    targetGroups: route.targetGroups,
    sector: route.sector,
    region: route.region,
    startsPerYear: String(route.startsPerYear),
    groupMinimum: String(route.groupMinimum ?? ''),
    groupPlanned: String(route.groupPlanned ?? ''),
    projectLeadId: route.projectLeadId ?? '',
    participation: route.participation,
  });

async function showForm(r: StaffRequest, route: MkbRoute | null, form: FormState): Promise<Response> {
  const programmes = await selectProgrammes(r.tx);
  const leads = withCurrentLead(await selectProjectLeads(r.tx, r.today), route);
  return r.page(
    { title: route ? texts[r.lang].editTitle : texts[r.lang].newTitle, width: 'narrow' },
    <MkbRouteFormPage {...{ lang: r.lang as Lang, form, route, programmes, leads }} />,
    form.ok ? 200 : 422,
  );
}

/** A lead whose role has ended stays visible until somebody chooses another. */
function withCurrentLead(leads: { id: string; name: string }[], route: MkbRoute | null) {
  if (!route?.projectLeadId || leads.some(({ id }) => id === route.projectLeadId)) return leads;
  return [...leads, { id: route.projectLeadId, name: route.projectLeadName ?? '' }];
}
