import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: 'Programmes',
  mkbRoutes: 'Mkb-routes',
  lead: (count) =>
    count === 0
      ? 'A Mkb-route is a variant of an existing programme. Add that programme first.'
      : 'A Mkb-route is a variant of one of these programmes. Choose one to change its facts.',
  add: 'Add a programme',
  emptyTitle: 'There are no programmes yet',
  empty: 'Add the programme that your Mkb-route is a variant of. You need its name, code, degree, credits and mode.',
  newTitle: 'New programme',
  editTitle: 'Change the programme',
  formLead: 'Copy the facts from the register of programmes. The check of the Mkb-route uses them.',
  name: 'Name of the programme',
  nameHint: 'Without the degree, for example: Mechatronics.',
  programmeCode: 'Code in the register',
  programmeCodeHint: 'Five digits, for example 80071.',
  credits: 'Credits (EC)',
  creditsHint: '120 for an Ad, 240 for a bachelor.',
  degree: 'Degree',
  degrees: { associate_degree: 'Associate degree (Ad)', bachelor: 'Bachelor', master: 'Master' },
  mode: 'Mode',
  modeHint: 'For a dual programme the law requires the agreement of three parties.',
  modes: { dual: 'Dual', part_time: 'Part-time', full_time: 'Full-time' },
  sector: 'Sector',
  sectorHint:
    'The part of the register that the programme stands in. The subsidy for learning in practice depends on it.',
  sectorUnknown: 'I do not know yet',
  sectors: {
    agriculture: 'Agriculture and natural environment',
    technology: 'Technology',
    economics: 'Economics',
    health: 'Health care',
    behaviour_society: 'Behaviour and society',
    language_culture: 'Language and culture',
    education: 'Education',
    law: 'Law',
    cross_sector: 'Across sectors',
  },
  save: 'Save the programme',
  cancel: 'Cancel',
  added: (name) => `The programme ${name} has been added.`,
  changed: (name) => `The programme ${name} has been saved.`,
};
