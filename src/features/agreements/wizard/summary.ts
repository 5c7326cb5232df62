import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { DraftContent } from '../draft-content.ts';
import { partyWords } from '../party-words.ts';
import type { Missing, MissingCode } from '../rules/missing.ts';
import { allSteps } from './all-steps.ts';
import { shown } from './fingerprint.ts';
import { stepCodes, stepOfMissing } from './rules/steps.ts';
import type { SummaryAnswer, SummarySection } from './rules/summary-section.ts';
import type { FormStep, RowsStep } from './step.ts';

/** Every answer of a draft by page of the wizard, as people read them. */
export function summaryOf(content: DraftContent, missing: readonly Missing[], lang: Lang): SummarySection[] {
  return stepCodes.map((code) => {
    const step = allSteps[code];
    const ofStep = missing.filter((one) => stepOfMissing(one) === code);
    return {
      step: code,
      answers: step.kind === 'form' ? answersOf(step, content, ofStep, lang) : rowsOf(step, content, ofStep, lang),
    };
  });
}

function answersOf(step: FormStep, content: DraftContent, missing: readonly Missing[], lang: Lang): SummaryAnswer[] {
  const stored = step.stored(content);
  const needed = missing.flatMap(({ code }) => fieldsOfMissing[code] ?? []);
  return Object.entries(step.labels(lang)).map(([name, question]) => {
    const text = shown(step, name, stored, lang);
    const answer = /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(lang, text) : text;
    return { question, answer: answer || null, missing: answer === '' && needed.includes(name), row: null };
  });
}

function rowsOf(step: RowsStep, content: DraftContent, missing: readonly Missing[], lang: Lang): SummaryAnswer[] {
  return step.keys(content).map((key, index) => {
    const answer = step.rowSummary(content, key, lang);
    const party = content.signers.find(({ id }) => id === key)?.party;
    const question =
      step.code === 'signers' && party ? partyWords[lang].party[party] : step.rowTitle(content, key, lang);
    const lacking = missing.some((one) => one.index === index || (one.party === key && one.index === null));
    return { question, answer, missing: lacking, row: key };
  });
}

/** The fields of a form page that fill in what is missing. */
const fieldsOfMissing: Partial<Record<MissingCode, readonly string[]>> = {
  institution_name: ['name'],
  institution_place: ['place'],
  represented_by: ['representedByName', 'representedByJobTitle'],
  organisation_name: ['name'],
  organisation_address: ['address'],
  kvk_number: ['kvkNumber'],
  student_name: ['name'],
  student_number: ['studentNumber'],
  student_birth_date: ['birthDate'],
  student_address: ['address'],
  duration_start: ['start'],
  duration_end: ['end'],
  workplace_location: ['location'],
  workplace_job_title: ['jobTitle'],
  workplace_coach: ['workplaceCoachName', 'workplaceCoachJobTitle'],
  visiting_tutor: ['visitingTutorName'],
  coaching_what: ['what'],
  coaching_hours: ['hoursPerWeek'],
  three_way_talks: ['threeWayTalksPerYear'],
  early_ending_cases: ['cases'],
  early_ending_procedure: ['procedure'],
};
