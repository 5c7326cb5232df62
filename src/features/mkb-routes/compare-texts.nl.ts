const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Sentences about how a version differs from another. Numbers come in already written in the language. */
export const nl = {
  title: 'Versies vergelijken',
  link: 'Vergelijk versies',
  linkWith: (number: number) => `Verschil met versie ${number}`,
  from: 'Van versie',
  to: 'naar versie',
  show: 'Vergelijk',
  choose: 'Kies twee versies',
  none: (from: number, to: number) => `Versie ${to} is in alles gelijk aan versie ${from}.`,
  some: (from: number, to: number, count: number) =>
    `Versie ${to} verschilt op ${count === 1 ? 'één punt' : `${count} punten`} van versie ${from}.`,
  same: (number: number) => `Je vergelijkt versie ${number} met zichzelf. Kies een andere versie.`,
  factsNotKept:
    'Van een van deze versies is niet bewaard wat toen bekend was over doelgroep, regio en groepen. Dat is niet vergeleken.',
  onlyOne: 'Er is nog maar één versie. Zodra er een volgende is, zie je hier wat er anders is.',
  subjects: {
    route: 'De Mkb-route',
    weeks: 'Weken',
    units: 'Leeruitkomsten en studiepunten',
    arrangements: 'Afspraken',
    companies: 'Bedrijven',
    motivations: 'Onderbouwing',
  },
  inNumbers: 'In cijfers',
  numbersCol: 'Wat',
  numbers: {
    weeks: 'Weken samen',
    hours: 'Uren samen',
    days: 'Dagen bij het bedrijf',
    credits: 'Studiepunten (EC)',
    companyCredits: 'Studiepunten bij het bedrijf',
  },
  unknown: 'niet bekend',
  weeksOf: (version: string) => `Een week in ${version}`,
  noWeeks: 'Deze versie heeft geen periodes.',
  marks: { added: 'nieuw', removed: 'vervalt', moved: 'verplaatst', changed: 'gewijzigd' },

  variant: (from: string, to: string) => `Het voorbeeld om mee te beginnen is nu “${to}”, eerst “${from}”.`,
  degree: (from: string, to: string) => `De graad is nu ${to}, eerst ${from}.`,
  facts: {
    name: (from: string, to: string) => `De naam is nu “${to}”, eerst “${from}”.`,
    targetGroups: (from: string, to: string) => `De doelgroep is nu ${to}, eerst ${from}.`,
    sector: (from: string, to: string) => `De sector is nu ${to}, eerst ${from}.`,
    region: (from: string, to: string) => `De regio is nu ${to}, eerst ${from}.`,
    startsPerYear: (from: string, to: string) => `Het aantal startmomenten per jaar is nu ${to}, eerst ${from}.`,
    groupMinimum: (from: string, to: string) => `De kleinste groep is nu ${to}, eerst ${from}.`,
    groupPlanned: (from: string, to: string) => `De geplande groep is nu ${to}, eerst ${from}.`,
    participation: (from: string, to: string) => `De deelname aan het programma is nu ${to}, eerst ${from}.`,
  },
  nothing: 'niet ingevuld',
  period_added: (period: string, weeks: string, week: string) => `${first(period)} is nieuw: ${weeks}, ${week}.`,
  period_removed: (period: string, weeks: string, week: string) => `${first(period)} vervalt: ${weeks}, ${week}.`,
  period_moved: (period: string, from: string, to: string) =>
    `${first(period)} staat nu op plek ${to}, eerst op plek ${from}.`,
  period: {
    studyYear: (period: string, from: string, to: string) =>
      `${first(period)} hoort nu bij studiejaar ${to}, eerst bij studiejaar ${from}.`,
    label: (period: string, from: string, to: string) => `${first(period)} heet nu “${to}”, eerst “${from}”.`,
    weeks: (period: string, from: string, to: string) => `${first(period)} heeft nu ${to}, eerst ${from}.`,
    hoursPerDay: (period: string, from: string, to: string) =>
      `${first(period)}: een dag heeft nu ${to} uur, eerst ${from} uur.`,
    studyHoursPerWeek: (period: string, from: string, to: string) =>
      `${first(period)}: nu ${to} uur andere studie per week, eerst ${from} uur.`,
  },
  place: (period: string, place: string, from: string, to: string) =>
    `${first(period)}, ${place}: nu ${to}, eerst ${from}.`,
  unit_added: (unit: string, credits: string, outcomes: string) =>
    `De eenheid “${unit}” is nieuw: ${credits} EC, ${outcomes}.`,
  unit_removed: (unit: string, credits: string, outcomes: string) =>
    `De eenheid “${unit}” vervalt: ${credits} EC, ${outcomes}.`,
  unit_moved: (unit: string, from: string, to: string) =>
    `De eenheid “${unit}” staat nu op plek ${to}, eerst op plek ${from}.`,
  unit_renamed: (from: string, to: string) => `De eenheid “${from}” heet nu “${to}”.`,
  credits: (unit: string, place: string, from: string, to: string) =>
    `“${unit}”, ${place}: nu ${to} EC, eerst ${from} EC.`,
  outcome_added: (unit: string, outcome: string) => `“${unit}” heeft er een leeruitkomst bij: ${outcome}`,
  outcome_removed: (unit: string, outcome: string) => `Uit “${unit}” vervalt een leeruitkomst: ${outcome}`,
  outcomes_reordered: (unit: string) => `De leeruitkomsten van “${unit}” staan in een andere volgorde.`,
  unit_periods: (unit: string, from: string, to: string) => `“${unit}” leer je nu in: ${to}. Eerst in: ${from}.`,
  answer: (question: string, from: string, to: string) => `${question}: nu ${to}, eerst ${from}.`,
  company_added: (name: string) => `${name} doet nu mee.`,
  company_removed: (name: string) => `${name} doet niet meer mee.`,
  motivation_added: (criterion: string) => `“${criterion}” heeft nu een onderbouwing.`,
  motivation_removed: (criterion: string) => `“${criterion}” heeft geen onderbouwing meer.`,
  motivation_changed: (criterion: string) => `De onderbouwing van “${criterion}” is anders.`,
};
