import { paths } from '../src/paths.ts';
import { searchedName } from './fill/names.ts';
import { newAgreementForm, signForm } from './forms.ts';
import { nothingLeft } from './load/closed.ts';
import { type Answer, send, type Visit } from './load/request.ts';
import type { Random } from './random.ts';
import type { KnownBrowser } from './sessions.ts';
import type { Work } from './work.ts';

/** Something people do, again and again with other data. `run` gives null, or what was wrong with the answer. */
export type Operation = {
  name: string;
  run: () => Promise<string | null>;
  /** The page of a reading job, to look at what the browser gets with it. */
  page?: () => { path: string; browser: KnownBrowser };
};

export type Setting = { url: string; work: Work; random: Random };

/** A link to an agreement. */
const anAgreement = /"\/overeenkomsten\/[0-9a-f-]{36}/;

/** What is measured, in this order: reading first, so that it reads what the fill wrote. */
export function operationsOf(setting: Setting): Operation[] {
  const { work, random } = setting;
  const page = (
    name: string,
    browsers: readonly KnownBrowser[],
    ask: () => { path: string; holds: string | RegExp },
  ): Operation => ({
    name,
    run: async () => {
      const { path, holds } = ask();
      const answer = await send(setting.url, { path, cookies: random.pick(browsers).cookies });
      if (answer.status !== 200) return answered(answer);
      const fits = typeof holds === 'string' ? answer.body.includes(holds) : holds.test(answer.body);
      return fits ? null : `the page does not hold ${holds}`;
    },
    page: () => ({ path: ask().path, browser: random.pick(browsers) }),
  });
  const list = (query: string) => ({ path: `${paths.agreements()}?${query}`, holds: anAgreement });
  const filters = [
    () => `stand=${random.pick(['sent', 'partly_signed', 'concluded'])}`,
    () => `mkb-route=${random.pick(work.mkbRouteIds)}`,
    () => 'wacht-op=learning_company',
    () => `cohort=${random.pick(work.cohortIds)}`,
    () => 'wacht-langer=7',
    () => `wacht-langer=3&mkb-route=${random.pick(work.mkbRouteIds)}`,
    () => `eindigt-voor=${new Date().getFullYear() + 1 + random.below(3)}-09-01`,
    () => `eindigt-voor=${new Date().getFullYear() + 1}-09-01&mkb-route=${random.pick(work.mkbRouteIds)}`,
    () => 'mist=data',
    () => 'mist=pdf',
    () => `bedrijf=${encodeURIComponent(searchedName(random))}`,
  ];
  const aCompany = /"\/bedrijven\/[0-9a-f-]{36}/;
  const companies = (query: Record<string, string | number>) => ({
    path: `${paths.companies()}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`,
    holds: aCompany,
  });
  const places = ['Zwolle', 'Utrecht', 'Den Haag', 'Eindhoven', 'Groningen', 'Breda', 'Arnhem', '2000', '3500', '6200'];
  const near = () => ({ bij: random.pick(places), binnen: random.pick([25, 50, 100]) });
  const stage = () => ({ fase: random.pick(['unknown', 'approached', 'interested', 'committed', 'active']) });
  const narrowed = [
    () => near(),
    () => ({ ...near(), ...stage() }),
    () => ({ ...near(), omvang: 'sme', ...stage() }),
    () => ({ ...near(), beheerder: 'geen' }),
    () => ({ ...near(), zoek: searchedName(random) }),
    () => ({ ...stage(), omvang: 'sme' }),
    () => ({ zoek: searchedName(random) }),
    () => ({ provincie: random.pick(['ov', 'ge', 'nb', 'zh']), ...stage() }),
  ];
  return [
    page('alive, without a page', work.wide, () => ({ path: '/healthz', holds: /./ })),
    page('list, all Mkb-routes', work.wide, () => list('')),
    page('list, rights on one Mkb-route', work.narrow, () => list('')),
    page('list with a filter', work.wide, () => list(random.pick(filters)())),
    page('list, name search', work.wide, () => list(`zoek=${encodeURIComponent(searchedName(random))}`)),
    page('companies', work.wide, () => companies({})),
    page('companies with filters and distance', work.wide, () => companies(random.pick(narrowed)())),
    page('map', work.wide, () => ({ path: paths.map(), holds: '<svg' })),
    page('agreement page', work.wide, () => {
      const { id, name } = random.pick(work.shown);
      return { path: paths.agreement({ agreementId: id }), holds: name };
    }),
    page('task list', work.wide, () => ({ path: paths.tasks(), holds: anAgreement })),
    page('designer page', work.leads, () => {
      const { mkbRouteId, versionId } = random.pick(work.drafts);
      return { path: paths.design({ mkbRouteId, versionId }), holds: 'Ontwerpen' };
    }),
    createAgreement(setting),
    sign(setting),
  ];
}

const answered = ({ status, location }: Answer) => `answered ${status} ${location}`.trim();

/** Posts a form of a known browser; right is a redirect to an address that starts so. */
async function post(url: string, visit: Visit & { form: Record<string, string> }, browser: KnownBrowser, to: RegExp) {
  const answer = await send(url, { ...visit, form: { _csrf: browser.formToken, ...visit.form } });
  return answer.status === 303 && to.test(answer.location) ? null : answered(answer);
}

function createAgreement({ url, work, random }: Setting): Operation {
  const left = [...work.freeStudents];
  return {
    name: 'create',
    run: async () => {
      const student = left.pop();
      if (!student) return nothingLeft;
      const company = random.pick(work.companies);
      const browser = random.pick(work.wide);
      const form = newAgreementForm(student, company);
      const visit = { path: paths.agreementNew(), cookies: browser.cookies, form };
      return post(url, visit, browser, /^\/overeenkomsten\/[0-9a-f-]{36}/);
    },
  };
}

function sign({ url, work, random }: Setting): Operation {
  const left = random.shuffled(work.signTasks);
  return {
    name: 'sign',
    run: async () => {
      const task = left.pop();
      if (!task) return nothingLeft;
      const form = signForm(task);
      return post(url, { path: paths.signingConfirm(), cookies: task.cookies, form }, task, /^\/ondertekenen\/klaar/);
    },
  };
}
