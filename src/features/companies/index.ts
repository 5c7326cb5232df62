export { type AddedCompany, addCompany } from './add-company.ts';
export { addContact, type ContactFacts, type SavedContact } from './add-contact.ts';
export { addWorkplace, type WorkplaceFacts } from './add-workplace.ts';
export { type AppointedCoach, appointCoach, type CoachFacts } from './appoint-coach.ts';
export { changeCompany } from './change-company.ts';
export { changeContact } from './change-contact.ts';
export { mountCompanies } from './companies-pages.tsx';
export type { CompanyCard, CompanyCards } from './company-card.ts';
export { companyForm, contactForm, withPlainNumbers, workplaceForm } from './company-forms.ts';
export { mayEditCompany } from './company-policy.ts';
export {
  lockKvkNumber,
  selectCompanyByKvkNumber,
  selectCompanyDetails,
  selectCompanyOptions,
} from './company-store.ts';
export { companyTasks } from './company-tasks.ts';
export { editableWorkplace, usePersonId } from './editable-company.ts';
export { isAddressOfOther, landCompany } from './land-company.ts';
export type { Narrowed, Reach } from './list/narrowed-store.ts';
export type { Near, PlaceFilter, ReadPlaces } from './list/place-filter.ts';
export { addLocation } from './locations/save-location.ts';
export type { Arrived, ArrivingCompany, Made, TakenOut, Written } from './many/arriving.ts';
export { bringInCompanies } from './many/bring-in-companies.ts';
export { KnownCompanies } from './many/known-companies.ts';
export { selectPeopleByEmails } from './many/many-people-store.ts';
export { selectPointers } from './many/pointer-store.ts';
export { readKnownCompanies } from './many/read-known-companies.ts';
export { takeOutCompanies, takeOutPeople } from './many/take-out-companies.ts';
export { findAlike } from './merging/find-alike.ts';
export { duplicatesCron, duplicatesQueue, findDuplicates, matchSome } from './merging/find-duplicates.ts';
export { mergeCompanies } from './merging/merge-companies.ts';
export { mergingCard } from './merging/merging-card-page.tsx';
export { addressKey, phoneKey } from './merging/rules/keys.ts';
export type { Reason as LikenessReason } from './merging/rules/likeness.ts';
export { namesAlike, plainName } from './merging/rules/plain-name.ts';
export { texts as mergingTexts } from './merging/texts.ts';
export { addMoment } from './moments/add-moment.ts';
export { changeMoment, momentSeen } from './moments/change-moment.ts';
export { finishStep } from './moments/finish-step.ts';
export { fieldOfFault, filledMoment, freshMoment, momentForm } from './moments/moment-form.ts';
export { type Moment, selectMoments, selectOptionalMoment } from './moments/moment-store.ts';
export { texts as momentTexts } from './moments/texts.ts';
export { momentEvent } from './moments/views/moment-event.tsx';
export { MomentForm, type MomentFormProps } from './moments/views/moment-form.tsx';
export { selectColleagues } from './owners/colleague-store.ts';
export { giveOwner } from './owners/give-owner.ts';
export { hasStaffRole, lockPeople, type Person } from './person-store.ts';
export { carryKvkKeys } from './registry/kvk-key-store.ts';
export { coachOn, succeed, termFault } from './rules/coach-terms.ts';
export type {
  Company,
  CompanyDetails,
  CompanyFacts,
  CompanyFigures,
  CompanyOption,
  Contact,
  NewCompany,
  Workplace,
  WorkplaceCoach,
} from './rules/company.ts';
export { factsOf, isPresent } from './rules/company.ts';
export type { MomentFacts } from './rules/moment.ts';
export { type PersonFacts, sameName } from './rules/person.ts';
export { divisionName } from './rules/sector.ts';
export { lastYearEnd } from './rules/sme-status.ts';
export { changePerson, type SettledPerson, settlePerson } from './settle-person.ts';
export { noteFigures } from './sizes/note-figures.ts';
export { setYear } from './sizes/set-year.ts';
export { changeStage } from './stages/change-stage.ts';
export { concludeCompany } from './stages/conclude-company.ts';
export { interestCompany } from './stages/interest-company.ts';
export type { Moving } from './stages/move-company.ts';
export { ChangedMeanwhile } from './views/changed-meanwhile.tsx';
export { CompanyHeading } from './views/company-heading.tsx';
export { FixedPerson } from './views/fixed-person.tsx';
export { KnownPerson } from './views/known-person.tsx';
