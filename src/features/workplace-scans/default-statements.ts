import type { Statement } from './rules/statement.ts';

/**
 * What the product asks until a hogeschool changes it: the core questions of the guide on Mkb-routes (a relevant function and
 * assignments, facilities and time, commitment of all, a coach with hbo level thinking and working), two to four a dimension.
 */
export const defaultStatements: readonly Statement[] = [
  {
    code: 'relevant_assignments',
    dimension: 'function_and_assignments',
    hardSignal: 'no_relevant_assignment',
    words: {
      nl: 'Er zijn opdrachten die passen bij de opleiding.',
      en: 'There are assignments that fit the programme.',
    },
  },
  {
    code: 'enough_level',
    dimension: 'function_and_assignments',
    hardSignal: null,
    words: {
      nl: 'Het werk heeft genoeg hbo-niveau, en wordt moeilijker als de student verder is.',
      en: 'The work is of hbo level, and gets harder as the student gets further.',
    },
  },
  {
    code: 'outcomes_covered',
    dimension: 'function_and_assignments',
    hardSignal: null,
    words: {
      nl: 'Met dit werk kan de student de leeruitkomsten halen die bij de werkplek horen.',
      en: 'With this work the student can reach the learning outcomes that belong to the workplace.',
    },
  },
  {
    code: 'hbo_coach',
    dimension: 'coach',
    hardSignal: 'no_hbo_coach',
    words: {
      nl: 'De praktijkbegeleider denkt en werkt op hbo-niveau.',
      en: 'The workplace coach thinks and works at hbo level.',
    },
  },
  {
    code: 'knows_role',
    dimension: 'coach',
    hardSignal: null,
    words: {
      nl: 'De praktijkbegeleider weet wat de hogeschool van een begeleider vraagt.',
      en: 'The workplace coach knows what the hogeschool asks of a coach.',
    },
  },
  {
    code: 'can_coach',
    dimension: 'coach',
    hardSignal: null,
    words: {
      nl: 'De praktijkbegeleider kan iemand iets leren, en vindt dat leuk.',
      en: 'The workplace coach can teach somebody something, and likes to.',
    },
  },
  {
    code: 'coach_time',
    dimension: 'time',
    hardSignal: null,
    words: {
      nl: 'De praktijkbegeleider heeft elke week tijd voor de student.',
      en: 'The workplace coach has time for the student every week.',
    },
  },
  {
    code: 'study_time',
    dimension: 'time',
    hardSignal: null,
    words: {
      nl: 'De student kan op het werk tijd aan de studie besteden, ook als het druk is.',
      en: 'The student can spend time on the study at work, also when it is busy.',
    },
  },
  {
    code: 'safe',
    dimension: 'facilities_and_safety',
    hardSignal: 'unsafe',
    words: {
      nl: 'De student kan hier veilig werken.',
      en: 'The student can work safely here.',
    },
  },
  {
    code: 'equipment',
    dimension: 'facilities_and_safety',
    hardSignal: null,
    words: {
      nl: 'De student heeft een eigen plek en de spullen die bij het werk horen.',
      en: 'The student has a place and the equipment that the work asks for.',
    },
  },
  {
    code: 'mistakes_allowed',
    dimension: 'learning_climate',
    hardSignal: null,
    words: {
      nl: 'De student mag vragen stellen en fouten maken.',
      en: 'The student may ask questions and make mistakes.',
    },
  },
  {
    code: 'feedback_given',
    dimension: 'learning_climate',
    hardSignal: null,
    words: {
      nl: 'De student hoort vaak wat goed gaat en wat beter kan.',
      en: 'The student often hears what goes well and what can be better.',
    },
  },
  {
    code: 'colleagues_know',
    dimension: 'learning_climate',
    hardSignal: null,
    words: {
      nl: 'Collega’s weten waarvoor de student er is, en helpen mee.',
      en: 'Colleagues know what the student is there for, and help.',
    },
  },
  {
    code: 'company_wants',
    dimension: 'commitment',
    hardSignal: null,
    words: {
      nl: 'Het bedrijf wil de student voor de hele opleiding opleiden.',
      en: 'The company wants to train the student for the whole programme.',
    },
  },
  {
    code: 'short_lines',
    dimension: 'commitment',
    hardSignal: null,
    words: {
      nl: 'Bedrijf en hogeschool kennen elkaar, en weten elkaar te vinden.',
      en: 'Company and hogeschool know each other, and where to find each other.',
    },
  },
  {
    code: 'deputy_coach',
    dimension: 'continuity',
    hardSignal: null,
    words: {
      nl: 'Als de praktijkbegeleider er niet is, neemt iemand anders het over.',
      en: 'When the workplace coach is away, somebody else takes over.',
    },
  },
  {
    code: 'contract_long_enough',
    dimension: 'continuity',
    hardSignal: null,
    words: {
      nl: 'De arbeidsovereenkomst is lang genoeg om de opleiding af te maken.',
      en: 'The employment contract is long enough to finish the programme.',
    },
  },
  {
    code: 'company_stable',
    dimension: 'continuity',
    hardSignal: null,
    words: {
      nl: 'Er is werk voor de student, ook de komende jaren.',
      en: 'There is work for the student, in the coming years too.',
    },
  },
  {
    code: 'days_fit',
    dimension: 'week_pattern',
    hardSignal: null,
    words: {
      nl: 'De dagen op het werk passen bij de weekindeling van de Mkb-route.',
      en: 'The days at work fit the week pattern of the Mkb-route.',
    },
  },
  {
    code: 'school_days_free',
    dimension: 'week_pattern',
    hardSignal: null,
    words: {
      nl: 'Op dagen op de hogeschool hoeft de student niet te werken.',
      en: 'On days at the hogeschool the student does not have to work.',
    },
  },
];
