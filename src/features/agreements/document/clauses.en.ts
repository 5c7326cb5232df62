import type { Clause } from '../rules/terms.ts';

/** The product's own default clauses in English; the same content as clauses.nl.ts. */
export const clausesEn: Clause[] = [
  {
    code: 'purpose',
    heading: 'Purpose',
    text: `The student works and learns at the same time in the Mkb-route {{mkbRoute.name}}, version {{mkbRoute.version}}. This is a route with small and medium-sized companies and a variant of the programme {{programme.name}} ({{programme.degree}}, {{programme.mode}}) of {{institution.name}}, a Dutch university of applied sciences (hogeschool). The student learns in practice at {{learningCompany.name}}.

Working and learning belong together: what the student learns at the workplace is part of the programme. The hogeschool, the learning company and the student take care of that together. This agreement lays down who does what.

The agreement covers what article 7.7, fifth paragraph, of the Dutch Higher Education and Research Act (WHW) asks for a dual programme. If the programme is not dual, the parties choose to keep to the same points.`,
  },
  {
    code: 'duration',
    heading: 'Duration and periods of practice',
    text: `The agreement starts on {{duration.start}} and runs up to and including {{duration.end}}. If the last party signs after the starting date, the agreement holds from the day of that signature.

The student learns at the workplace in the following periods. For each period an ordinary week is shown.

{{block.periods}}

During holidays, on public holidays and in assessment weeks a week can be different. The parties settle that between them beforehand. If a period has to change for good, they lay it down in an addendum.`,
  },
  {
    code: 'working_time',
    heading: 'Working time and study time',
    text: `Working time is subject to the Dutch Working Hours Act (Arbeidstijdenwet) and to the collective agreement or rules of the employer. If the student is under 18, time spent in education counts as working time.

The days for the hogeschool or a third location are days of teaching. The learning company does not ask the student to work on those days, however busy it is.

Within working time the student is given time for assignments of the programme. Self-study outside the days of the week pattern is done in the student's own time, unless the parties agree otherwise.

A student who cannot come says so on the same day to the learning company and, on a day of teaching, to the hogeschool. The parties record only the absence, never a medical reason.`,
  },
  {
    code: 'workplace',
    heading: 'Workplace',
    text: `The student works as {{workplace.jobTitle}}. The workplace is: {{workplace.location}}.

The work fits the level of the programme and the learning outcomes in this agreement. Before the function or the place changes, the learning company consults the student and the hogeschool.

At {{thirdLocation.name}} (the third location) the student learns what the learning company cannot offer, or not enough. The third location gives the student a safe place, suitable assignments and a regular contact there.`,
  },
  {
    code: 'coaching',
    heading: 'Coaching',
    text: `At the workplace {{coaching.workplaceCoachName}} ({{coaching.workplaceCoachJobTitle}}) coaches the student, as the workplace coach. The workplace coach thinks and works at the level of higher professional education and has on average {{coaching.hoursPerWeek}} hours a week for coaching.

The coaching at the workplace consists of the following:
{{coaching.what}}

On behalf of the hogeschool {{coaching.visitingTutorName}} guides the student, as the visiting tutor. The visiting tutor is the regular contact for the student and the learning company.

The student, the workplace coach and the visiting tutor hold a three-way talk {{coaching.threeWayTalksPerYear}} per study year. They discuss progress at work and in the programme, the period ahead and what cannot be learned at this workplace. A short report is made of each talk.

If a coach or tutor is no longer available, their own organisation provides a successor and a proper hand-over within four weeks. It tells the other parties in writing who that is; no addendum is needed for this.`,
  },
  {
    code: 'outcomes',
    heading: 'Learning outcomes and assessment',
    text: `At the workplace the student works on the following knowledge, insight and skills. For each part it is stated how, when and by whom it is assessed.

{{block.outcomes}}

The hogeschool assesses. The examiner establishes the result and awards credits, in accordance with the teaching and examination regulations of the programme.

The learning company gives feedback on the student's work. That feedback is a data point that the examiner takes into account. A single data point never decides on credits.

If a learning outcome turns out not to be achievable at this workplace, the hogeschool looks in good time, with the student and the learning company, for another place or way to achieve it.`,
  },
  {
    code: 'obligations',
    heading: 'What each party does',
    text: `The student:
- works on the learning outcomes and keeps the learning plan up to date;
- attends the teaching and prepares the three-way talks;
- follows reasonable rules and instructions of the learning company at the workplace;
- says so in good time when work, learning or coaching does not go well.

The learning company:
- gives work and assignments with which the student can achieve the learning outcomes;
- gives the workplace coach time and room for coaching and for training in it;
- gives the student access to the means and information needed for working and learning;
- gives feedback on the student's work and takes part in the three-way talks.

The hogeschool:
- provides the teaching and connects it with the student's work;
- announces timetables, assignments and requirements in good time;
- prepares the workplace coach for the task and can be reached with questions;
- assesses the student and guards the quality of learning at the workplace.`,
  },
  {
    code: 'employment',
    heading: 'Employment contract',
    text: `The employment contract between the student and {{employer.name}} is a separate document. Pay, leave and dismissal are dealt with there and not here. This agreement changes nothing in the employment contract.

{{block.employment}}

{{otherEmployer.name}} is the student's employer, and not the learning company. The employer has the student work at the learning company and makes sure that the student can follow the week pattern of this agreement.

If the employment contract changes or ends, the employer and the student tell the hogeschool at once.`,
  },
  {
    code: 'costs',
    heading: 'Costs',
    text: `The student pays tuition fees and study materials, unless stated otherwise below or in the employment contract. Costs that belong to the work, such as tools, work clothes and travel for work, are not for the student.

{{costs}}

The hogeschool and the learning company do not charge each other or the student for coaching.

If a party applies for a subsidy for workplace learning, the other parties give the data needed for it. This agreement gives no right to a subsidy.`,
  },
  {
    code: 'privacy',
    heading: 'Privacy',
    text: `The parties use personal data only to carry out this agreement and to account for it. They keep them no longer than is necessary or than the law asks. Each party is itself responsible for the data it keeps.

The hogeschool shares study results with the learning company or the employer only if the student gives separate and explicit consent. The student can withdraw that consent at any time. Signing this agreement is not that consent.

The citizen service number (BSN) is not in this agreement and the parties do not exchange it for this purpose.

{{privacy}}`,
  },
  {
    code: 'confidentiality',
    heading: 'Confidential information',
    text: `The student and the hogeschool keep company information secret when they know or can understand that it is confidential. This also holds after the end of this agreement.

The student may use their own work to show that a learning outcome has been achieved. If it contains confidential information, the student and the learning company agree beforehand how that can be done, for instance without names or for the examiner's eyes only.`,
  },
  {
    code: 'safety_liability',
    heading: 'Safety and liability',
    text: `The learning company provides a safe and healthy workplace, as the Dutch Working Conditions Act (Arbeidsomstandighedenwet) asks, and explains before the start which risks there are and what the student does about them. Nobody has the student do work for which the student has not been trained or which lacks supervision.

If the student suffers damage through the work, article 7:658 of the Dutch Civil Code applies, also when the learning company is not the employer. If the student causes damage at work, the student does not pay for it, except in the case of intent or deliberate recklessness.

The employer and the learning company are insured for this. The hogeschool is responsible under the law for what happens in its teaching and its buildings.`,
  },
  {
    code: 'early_ending',
    heading: 'Early ending',
    text: `The agreement can end before its last day in the following cases:

{{block.earlyEndingCases}}

This is done as follows:
{{earlyEnding.procedure}}

If the agreement ends early, the hogeschool looks with the student for a way to continue the studies, for instance at another workplace or in another variant of the programme. The student can have assessed what has been achieved until then.

The end of this agreement is not in itself the end of the enrolment or of the employment contract.`,
  },
  {
    code: 'disputes',
    heading: 'Differences of opinion and complaints',
    text: `The parties first settle a difference of opinion in a talk between the student, the workplace coach and the visiting tutor. If that fails, those who represent the parties discuss it within ten working days. After that a party can go to court.

The student can bring a complaint about teaching or coaching to the complaints desk of the hogeschool. Against an assessment the student can appeal to the examination appeals board.`,
  },
  {
    code: 'changes',
    heading: 'Changes',
    text: `A change or addition holds when all parties have signed an addendum that states it, with the date from which it holds. The rest of the agreement then remains in force. For another coach or tutor a message is enough, as stated with the coaching.`,
  },
  {
    code: 'signing',
    heading: 'Signing',
    text: `The parties sign electronically. Each signer reads the text, states name and function, declares to be allowed to sign and confirms this with a code that was sent to their own e-mail address. The evidence page with this agreement states who did so and when.

{{legalRepresentative.name}} ({{legalRepresentative.relation}}) also signs, as the student's legal representative.

The agreement is concluded when all parties have signed the same text. Each party receives a copy of it.`,
  },
  {
    code: 'law',
    heading: 'Law',
    text: `This agreement is governed by Dutch law. If a provision is not valid, the others remain in force and the parties together make a provision that comes closest to it.`,
  },
];
