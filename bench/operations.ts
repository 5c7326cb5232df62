import type pg from 'pg';
import { paths } from '../src/paths.ts';
import type { World } from './fill/fill.ts';
import { searchedName } from './fill/names.ts';
import { type Answer, send, type Visit } from './load/request.ts';
import type { Random } from './random.ts';
import type { KnownBrowser, SignTask } from './sessions.ts';

/** Something people do, again and again with other data. `run` gives null, or what was wrong with the answer. */
export type Operation = { name: string; run: () => Promise<string | null> };

export type Setting = {
  url: string;
  world: World;
  random: Random;
  /** Logged in at the placement office. */
  staff: readonly KnownBrowser[];
  signTasks: readonly SignTask[];
  textHashes: ReadonlyMap<string, string>;
};

/** A link to an agreement. */
const anAgreement = /"\/overeenkomsten\/[0-9a-f-]{36}/;

/** What is measured, in this order: reading first, so that it reads what the fill wrote. */
export function operationsOf(setting: Setting): Operation[] {
  const { world, random } = setting;
  const page = (name: string, path: () => string, holds: RegExp): Operation => ({
    name,
    run: () => read(setting, path(), holds),
  });
  const list = (query: string) => `${paths.agreements()}?${query}`;
  const shown = world.agreements.filter(({ state }) => state !== 'draft');
  return [
    page('agreement list', () => paths.agreements(), anAgreement),
    page(
      'agreement list, one state',
      () => list(`stand=${random.pick(['sent', 'partly_signed', 'concluded'])}`),
      anAgreement,
    ),
    page(
      'agreement list, one Mkb-route',
      () => list(`mkb-route=${random.pick(world.cohorts).mkbRouteId}`),
      anAgreement,
    ),
    page('agreement list, waits for company', () => list('wacht-op=learning_company'), anAgreement),
    page('agreement list, search by name', () => list(`zoek=${encodeURIComponent(searchedName(random))}`), anAgreement),
    {
      name: 'agreement page',
      run: () => {
        const { id, student } = random.pick(shown);
        return read(setting, paths.agreement({ agreementId: id }), student.name);
      },
    },
    page('task list', () => paths.tasks(), anAgreement),
    page('new agreement, the form', () => paths.agreementNew(), /<form/),
    createAgreement(setting),
    sign(setting),
  ];
}

async function read({ url, random, staff }: Setting, path: string, holds: string | RegExp): Promise<string | null> {
  const answer = await send(url, { path, cookies: random.pick(staff).cookies });
  if (answer.status !== 200) return answered(answer);
  const fits = typeof holds === 'string' ? answer.body.includes(holds) : holds.test(answer.body);
  return fits ? null : `the page does not hold ${holds}`;
}

const answered = ({ status, location }: Answer) => `answered ${status} ${location}`.trim();

/** Posts a form of a known browser; right is a redirect to an address that starts so. */
async function post(url: string, visit: Visit & { form: Record<string, string> }, browser: KnownBrowser, to: RegExp) {
  const answer = await send(url, { ...visit, form: { _csrf: browser.formToken, ...visit.form } });
  return answer.status === 303 && to.test(answer.location) ? null : answered(answer);
}

function createAgreement({ url, world, random, staff }: Setting): Operation {
  const left = [...world.freeStudents];
  return {
    name: 'create agreement',
    run: async () => {
      const student = left.pop();
      if (!student) return 'no student left';
      const company = random.pick(world.companies);
      const browser = random.pick(staff);
      const form = {
        cohort: student.cohortId,
        student: student.studentId,
        company: company.id,
        workplace: company.workplaceId,
        language: 'nl',
      };
      return post(
        url,
        { path: paths.agreementNew(), cookies: browser.cookies, form },
        browser,
        /^\/overeenkomsten\/[0-9a-f-]{36}/,
      );
    },
  };
}

function sign({ url, random, signTasks, textHashes }: Setting): Operation {
  const left = random.shuffled(signTasks);
  return {
    name: 'sign',
    run: async () => {
      const task = left.pop();
      if (!task) return 'nobody left to sign';
      const forSelf = task.party === 'student';
      const form = {
        text: textHashes.get(task.agreement.textId ?? '') ?? '',
        name: task.name,
        ...(!forSelf && { jobTitle: 'directeur' }),
        authority: 'on',
        intent: 'on',
      };
      return post(url, { path: paths.signingConfirm(), cookies: task.cookies, form }, task, /^\/ondertekenen\/klaar/);
    },
  };
}

/** SHA-256 of every text that now counts, by the id of the text. */
export async function selectTextHashes(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; hash: string }>(
    "select id, encode(sha256, 'hex') as hash from agreement_text",
  );
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}
