import { z } from 'zod';
import { paths } from '../../../paths.ts';
import { formSchema, isUuid } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import { langs } from '../../../platform/i18n/lang.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { type CompanyDetails, selectCompanyDetails, selectCompanyOptions } from '../../companies/index.ts';
import { type Student, selectStudentOptions, selectVisibleStudent } from '../../students/index.ts';
import { createAgreement } from '../create-agreement.ts';
import { type CohortOption, type OpenAgreement, selectCohortOptions, selectOtherAgreements } from '../prefill-store.ts';
import { workplaceOptions } from '../views/wizard-choose-views.tsx';
import { type Choice, type ChoiceName, NewAgreementQuestion, NewAgreementReady } from '../views/wizard-new-views.tsx';
import { found } from './rules/search.ts';
import { texts } from './texts.ts';

const choiceNames = ['cohort', 'student', 'company', 'workplace'] as const satisfies readonly ChoiceName[];
/** The answer to "which company" or "which workplace" when that is not known yet. */
const later = 'later';

const newForm = formSchema((f) =>
  z.object({
    cohort: f.id(),
    student: f.id(),
    company: f.optionalText(40),
    workplace: f.optionalText(40),
    language: f.choice(langs),
    onPurpose: f.checked(),
  }),
);

/** Four choices by address, one a page; then the draft is made. */
export function mountNewAgreement(web: Web): void {
  web.staff.get(paths.agreementNew, (r) => showNext(r, new FormState({ language: 'nl' })));
  web.staff.post(paths.agreementNew, create);
}

/** What is chosen so far, each looked up among what the actor reaches. */
type Chosen = {
  cohort: CohortOption | null;
  student: Student | null;
  /** Null: not chosen; 'later': not known yet. */
  company: CompanyDetails | typeof later | null;
  workplace: string | null;
};

async function chosenSoFar(r: StaffRequest, given: (name: ChoiceName) => string, cohorts: readonly CohortOption[]) {
  const cohort = cohorts.find(({ id }) => id === given('cohort')) ?? null;
  const studentId = given('student');
  const student = cohort && isUuid(studentId) ? await selectVisibleStudent(r.tx, r.actor, studentId) : null;
  const companyId = given('company');
  const company =
    companyId === later
      ? later
      : cohort && isUuid(companyId)
        ? await selectCompanyDetails(r.tx, companyId, cohort.start)
        : null;
  const workplace = company === later || company?.workplaces.length === 0 ? later : knownWorkplace(company, given);
  return { cohort, student, company, workplace } satisfies Chosen;
}

function knownWorkplace(company: CompanyDetails | null, given: (name: ChoiceName) => string): string | null {
  const id = given('workplace');
  return id === later || company?.workplaces.some((workplace) => workplace.id === id) ? id : null;
}

/** The first question that has no answer yet, or the last page. */
async function showNext(r: StaffRequest, form: FormState, status?: 422): Promise<Response> {
  const given = (name: ChoiceName): string => (status ? form.text(name) : (r.query.get(name) ?? ''));
  const cohorts = await selectCohortOptions(r.tx, r.actor.mkbRouteId, r.today);
  const chosen = await chosenSoFar(r, given, cohorts);
  if (!chosen.cohort) return askCohort(r, cohorts, chosen);
  if (!chosen.student) return askStudent(r, chosen.cohort, chosen);
  if (!chosen.company) return askCompany(r, chosen);
  if (!chosen.workplace) return askWorkplace(r, chosen);
  const others = await selectOtherAgreements(r.tx, {
    studentId: chosen.student.id,
    cohortId: chosen.cohort.id,
    except: null,
  });
  return showReady(r, form, chosen, others, status);
}

function showReady(
  r: StaffRequest,
  form: FormState,
  chosen: Chosen,
  others: readonly OpenAgreement[],
  status?: 422,
): Promise<Response> {
  return r.page(
    { title: texts[r.lang].newTitle },
    <NewAgreementReady {...{ lang: r.lang, form, others }} kept={keptOf(chosen)} chosen={choicesOf(r, chosen)} />,
    status,
  );
}

function ask(
  r: StaffRequest,
  name: ChoiceName,
  chosen: Chosen,
  props: Pick<Parameters<typeof NewAgreementQuestion>[0], 'question' | 'options' | 'later' | 'empty' | 'add'>,
): Promise<Response> {
  // A posted form that misses a choice comes back to its question.
  const posted = Object.keys(r.form).length > 0;
  const answered = posted || r.query.get('vraag') === name;
  return r.page(
    { title: texts[r.lang].newTitle },
    <NewAgreementQuestion
      lang={r.lang}
      name={name}
      q={r.query.get('q') ?? ''}
      kept={keptOf(chosen)}
      chosen={choicesOf(r, chosen)}
      error={answered ? texts[r.lang].chooseFirst : undefined}
      {...props}
    />,
    posted ? 422 : 200,
  );
}

function askCohort(r: StaffRequest, cohorts: readonly CohortOption[], chosen: Chosen): Promise<Response> {
  const t = texts[r.lang];
  const q = r.query.get('q') ?? '';
  const { shown, total } = found(cohorts, q, ({ name, mkbRouteName }) => `${name} ${mkbRouteName}`);
  const options = shown.map(({ id, name, mkbRouteName, start }) => ({
    value: id,
    label: name,
    hint: t.cohortHint(mkbRouteName, formatDate(r.lang, start)),
  }));
  return ask(r, 'cohort', chosen, {
    question: t.cohort,
    options: { shown: options, total },
    empty: {
      title: t.noCohortsTitle,
      text: t.noCohorts,
      action: { href: paths.mkbRoutes(), label: t.toMkbRoutes },
    },
  });
}

async function askStudent(r: StaffRequest, cohort: CohortOption, chosen: Chosen): Promise<Response> {
  const t = texts[r.lang];
  const students = await selectStudentOptions(r.tx, r.actor);
  const fitting = students.filter(({ cohortId }) => cohortId === null || cohortId === cohort.id);
  const inCohortFirst = fitting.toSorted((a, b) => Number(a.cohortId === null) - Number(b.cohortId === null));
  const q = r.query.get('q') ?? '';
  const { shown, total } = found(inCohortFirst, q, ({ name, studentNumber }) => `${name} ${studentNumber}`);
  const options = shown.map(({ id, name, studentNumber, cohortName }) => ({
    value: id,
    label: name,
    hint: t.studentHint(studentNumber, cohortName),
  }));
  const add = { href: paths.studentNew(), label: t.toStudentNew };
  return ask(r, 'student', chosen, {
    question: t.student,
    options: { shown: options, total },
    empty: { title: t.noStudentsTitle, text: t.noStudents, action: add },
    add,
  });
}

async function askCompany(r: StaffRequest, chosen: Chosen): Promise<Response> {
  const t = texts[r.lang];
  const q = r.query.get('q') ?? '';
  const companies = await selectCompanyOptions(r.tx);
  const { shown, total } = found(companies, q, ({ name, place, kvkNumber }) => `${name} ${place} ${kvkNumber ?? ''}`);
  const options = shown.map(({ id, name, place, kvkNumber }) => ({
    value: id,
    label: name,
    hint: t.companyHint(place, kvkNumber),
  }));
  const add = { href: paths.companyNew(), label: t.toCompanyNew };
  return ask(r, 'company', chosen, {
    question: t.company,
    options: { shown: options, total },
    later: { value: later, label: t.companyLater, hint: t.companyLaterHint },
    empty: { title: t.noCompanies, text: t.noCompanies, action: add },
    add,
  });
}

function askWorkplace(r: StaffRequest, chosen: Chosen): Promise<Response> {
  const t = texts[r.lang];
  const company = chosen.company === later ? null : chosen.company;
  const options = company ? workplaceOptions(r.lang, company) : [];
  return ask(r, 'workplace', chosen, {
    question: t.workplace,
    options: { shown: options, total: options.length },
    later: { value: later, label: t.workplaceLater },
    empty: { title: t.noWorkplaces, text: t.noWorkplaces },
  });
}

const idsOf = ({ cohort, student, company, workplace }: Chosen): Record<ChoiceName, string | null> => ({
  cohort: cohort?.id ?? null,
  student: student?.id ?? null,
  company: company === later ? later : (company?.id ?? null),
  workplace,
});

function keptOf(chosen: Chosen): Record<string, string> {
  const ids = Object.entries(idsOf(chosen)).filter((entry): entry is [string, string] => entry[1] !== null);
  return Object.fromEntries(ids);
}

/** The choices made, each with the address that asks it again and keeps the earlier ones. */
function choicesOf({ lang }: StaffRequest, chosen: Chosen): Choice[] {
  const t = texts[lang];
  const { cohort, student, company, workplace } = chosen;
  const place = company === later ? null : company?.workplaces.find(({ id }) => id === workplace);
  const answers: Record<ChoiceName, string | null> = {
    cohort: cohort && `${cohort.name}, ${cohort.mkbRouteName}`,
    student: student && `${student.name}, ${student.studentNumber}`,
    company: company === later ? t.companyLater : (company?.name ?? null),
    workplace: place ? `${place.functionTitle}, ${place.location}` : workplace === later ? t.workplaceLater : null,
  };
  const kept = keptOf(chosen);
  return choiceNames.flatMap((name, index) => {
    const answer = answers[name];
    if (answer === null) return [];
    const earlier = choiceNames.slice(0, index).flatMap((one) => (kept[one] ? [[one, kept[one]]] : []));
    const address = new URLSearchParams(earlier as string[][]).toString();
    return [{ name, question: t[name], answer, changeHref: `${paths.agreementNew()}${address ? `?${address}` : ''}` }];
  });
}

async function create(r: StaffRequest): Promise<Response> {
  const parsed = parseForm(newForm(r.lang), r.form);
  const t = texts[r.lang];
  if (!parsed.ok) return showNext(r, parsed.form, 422);
  const { cohort: cohortId, student: studentId, language, onPurpose } = parsed.value;
  const idOrNull = (text: string) => (isUuid(text) ? text : null);
  const companyId = idOrNull(parsed.value.company);
  const workplaceId = companyId ? idOrNull(parsed.value.workplace) : null;
  const made = await createAgreement(r, { cohortId, studentId, companyId, workplaceId, language, onPurpose });
  if (made.ok)
    return r.redirect(paths.agreementStep({ agreementId: made.agreementId, step: 'institution' }), {
      tone: 'success',
      message: t.created(made.reference),
    });
  if (made.fault === 'has_agreement') return showNext(r, parsed.form.with({ onPurpose: t.onPurposeNeeded }), 422);
  return r.redirect(paths.agreementNew(), { tone: 'error', message: t.gone });
}
