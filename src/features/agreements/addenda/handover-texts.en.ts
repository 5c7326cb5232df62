import type { Translated } from '../../../platform/i18n/lang.ts';
import type { nl } from './handover-texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: 'Hand over coaching',
  searchLead: 'Does a workplace coach or visiting tutor leave? Find who leaves and hand over in one go, with a date.',
  search: 'Name of who leaves',
  find: 'Search',
  nobody: 'Nobody of this name coaches now or later. Type the name as it stands in the agreement.',
  found: 'Whom do you mean?',
  roles: {
    workplace_coach: 'workplace coach',
    second_workplace_coach: 'workplace coach at the second learning company',
    visiting_tutor: 'visiting tutor',
  },
  inAgreements: (role, count) => (count === 1 ? `${role} in 1 agreement` : `${role} in ${count} agreements`),
  lead: (name, role) =>
    `${name} is ${role}. Each agreement gets an addendum; those whom it concerns are told or sign. The agreement keeps knowing who coached when.`,
  to: 'Who takes over?',
  toHint: 'First name and surname, as it will stand in the agreement.',
  jobTitle: 'Job title of who takes over',
  from: 'From which day?',
  fromHint: 'When an agreement begins later, it holds there from its first day.',
  reason: 'Why?',
  reasonHint: 'The parties read this too.',
  which: 'Which agreements?',
  line: (reference, student, company) => [reference, student, company].filter(Boolean).join(' · '),
  stretch: (from, until) => `coaches from ${from} up to and including ${until}`,
  more: (count) => `You see the first ${count}. Hand over the others after that.`,
  none: 'There is nothing to hand over.',
  button: 'Hand over',
  back: 'Somebody else',
  chooseOne: 'Choose at least one agreement.',
  samePerson: 'This is the same person. Fill in who takes over.',
  done: (count, to) =>
    count === 1 ? `One agreement was handed over to ${to}.` : `${count} agreements were handed over to ${to}.`,
  notThis: (reference, why) => `Not ${reference}: ${why}`,
  moreNot: (count) =>
    count === 1
      ? '1 more was not handed over. You find it below.'
      : `${count} more were not handed over. You find them below.`,
};
