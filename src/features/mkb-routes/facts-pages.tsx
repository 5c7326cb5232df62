import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema, isUuid } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { Web } from '../../shell/index.ts';
import { changeVersion } from './change-version.ts';
import { checkNow } from './check-version.ts';
import {
  backToDesign,
  type DesignParams,
  type DesignRequest,
  onOpenVersion,
  versionAt,
} from './design-request-page.ts';
import { designTexts } from './design-texts.ts';
import type { FoundVersion } from './find-mkb-route.ts';
import { motivateCriterion } from './motivate-criterion.ts';
import { selectMotivations } from './motivation-store.ts';
import { selectCompanyChoices, selectParticipants } from './participant-store.ts';
import type { CriterionCode } from './rules/criterion.ts';
import type { Design } from './rules/design.ts';
import { shortfallsOf } from './rules/route-check.ts';
import { selectVersions } from './version-store.ts';
import { FactsFormPage } from './views/facts-form.tsx';
import { MotivationFormPage } from './views/motivation-form.tsx';

/** As many companies as one page offers; more are found by name. */
const companiesShown = 60;
const mostCompanies = 500;

const factsForm = formSchema((f) =>
  z.object({
    employed: f.yesNo(),
    paid: f.yesNo(),
    connected: f.yesNo(),
    tripartiteAgreement: f.yesNo(),
    coDesign: f.yesNo(),
  }),
);
const motivationForm = formSchema((f) => z.object({ text: f.text(4000) }));

type MotivationRequest = DesignRequest<DesignParams & { criterion: string }>;

/** The answers and companies of a version, and the motivation of a shortfall. */
export function mountFacts(web: Web): void {
  web.staff.get(paths.designFacts, (r) => onOpenVersion(r, (found) => showFacts(r, found, null)));
  web.staff.post(paths.designFacts, (r) => onOpenVersion(r, (found) => saveFacts(r, found)));
  web.staff.get(paths.designMotivation, (r) => onOpenVersion(r, (found) => showMotivation(r, found, null)));
  web.staff.post(paths.designMotivation, (r) => onOpenVersion(r, (found) => saveMotivation(r, found)));
}

const asAnswer = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no');

function fieldsOfFacts({ employment, connected, tripartiteAgreement, coDesign }: Design, companyIds: string[]) {
  return {
    employed: asAnswer(employment.employed),
    paid: asAnswer(employment.paid),
    connected: asAnswer(connected),
    tripartiteAgreement: asAnswer(tripartiteAgreement),
    coDesign: asAnswer(coDesign),
    companies: companyIds,
  };
}

async function showFacts(r: DesignRequest, found: FoundVersion, sent: FormState | null): Promise<Response> {
  const { route, stored } = found;
  const search = (r.query.get('q') ?? '').slice(0, 100);
  const chosen = await selectParticipants(r.tx, stored.id);
  const choices = await selectCompanyChoices(r.tx, search, companiesShown + 1);
  const form =
    sent ??
    new FormState(
      fieldsOfFacts(
        stored.version.design,
        chosen.map(({ id }) => id),
      ),
    );
  const listed = choices.slice(0, companiesShown);
  // What was chosen comes first, also when it is not among the first by name.
  const companies = [...chosen, ...listed.filter(({ id }) => !chosen.some((company) => company.id === id))];
  return r.page(
    { title: designTexts[r.lang].factsTitle, width: 'narrow' },
    <FactsFormPage
      {...{ lang: r.lang, route, form, companies, search }}
      versionId={stored.id}
      revision={stored.revision}
      hasMore={choices.length > companiesShown}
    />,
    sent ? 409 : 200,
  );
}

async function saveFacts(r: DesignRequest, found: FoundVersion): Promise<Response> {
  const parsed = parseForm(factsForm(r.lang), r.form);
  if (!parsed.ok) return showFacts(r, found, parsed.form);
  const { employed, paid, ...answers } = parsed.value;
  const ids = (name: string) => parsed.form.list(name).filter(isUuid).slice(0, mostCompanies);
  const [shown, ticked] = [new Set(ids('shown')), ids('companies')];
  const outcome = await changeVersion(r, versionAt(r), 'mkb_route_version.facts_saved', ({ version }, companyIds) => ({
    design: { ...version.design, ...answers, employment: { employed, paid } },
    companyIds: [...new Set([...companyIds.filter((id) => !shown.has(id)), ...ticked])],
  }));
  if (!outcome.ok && outcome.fault === 'conflict')
    return showFacts(r, found, parsed.form.with({ form: designTexts[r.lang].conflict }));
  return backToDesign(r, outcome, designTexts[r.lang].factsSaved);
}

async function showMotivation(r: MotivationRequest, found: FoundVersion, sent: FormState | null): Promise<Response> {
  const { route, stored } = found;
  const { check, motivations } = await checkNow(r.tx, found, r.today);
  const criterion = shortfallsOf(check).find(({ code }) => code === r.params.criterion);
  if (!criterion) return r.redirect(paths.design(r.params));
  const current = motivations.find((motivation) => motivation.criterion === criterion.code) ?? null;
  const earlier = current ? null : await earlierMotivation(r, found, criterion.code);
  const form = sent ?? new FormState({ text: (current ?? earlier)?.text ?? '' });
  return r.page(
    { title: designTexts[r.lang].motivationTitle, width: 'narrow' },
    <MotivationFormPage {...{ lang: r.lang, route, versionId: stored.id, criterion, form, earlier }} />,
    form.ok ? 200 : 422,
  );
}

/** What was argued about the same criterion for the version before this one. */
async function earlierMotivation(r: MotivationRequest, { route, stored }: FoundVersion, criterion: CriterionCode) {
  const earlier = (await selectVersions(r.tx, route.id)).find(({ number }) => number < stored.number);
  const motivations = earlier ? await selectMotivations(r.tx, earlier.id) : [];
  return motivations.find((motivation) => motivation.criterion === criterion) ?? null;
}

async function saveMotivation(r: MotivationRequest, found: FoundVersion): Promise<Response> {
  const parsed = parseForm(motivationForm(r.lang), r.form);
  if (!parsed.ok) return showMotivation(r, found, parsed.form);
  const { check } = await checkNow(r.tx, found, r.today);
  const criterion = shortfallsOf(check).find(({ code }) => code === r.params.criterion);
  if (!criterion) return r.notFound();
  const done = await motivateCriterion(r, r.params, criterion.code, parsed.value.text);
  if (!done) return r.notFound();
  return r.redirect(paths.design(r.params), { tone: 'success', message: designTexts[r.lang].motivationSaved });
}
