/** Words of the check. Numbers come in already written in the language; a bare `number` only chooses singular or plural. */
export const nl = {
  criteria: {
    degree: 'Associate degree of bachelor',
    simultaneous: 'Werken en leren tegelijk',
    connected: 'Werken en leren horen bij elkaar',
    greater_part_at_workplace: 'Het grootste deel op de werkplek',
    sme: 'Leerbedrijf in het mkb',
    employed_and_paid: 'In dienst en betaald',
    tripartite_agreement: 'Tripartiete overeenkomst',
    co_design: 'Bedrijven en branche ontwerpen mee',
  },
  statuses: {
    meets: 'voldoet',
    does_not_meet: 'voldoet niet',
    argue: 'onderbouwing nodig',
    unknown: 'onbekend',
  },
  degrees: {
    associate_degree: 'Associate degree',
    bachelor: 'bachelor',
    master: 'master',
  },
  places: { company: 'het bedrijf', school: 'de hogeschool', third: 'de derde locatie' },

  degree: {
    degree_fits: (degree: string) => `De opleiding is een ${degree}. Dat past bij een Mkb-route.`,
    other_degree: (degree: string) =>
      `Een Mkb-route leidt op tot een Associate degree of een bachelor. Deze opleiding is: ${degree}.`,
  },
  simultaneous: {
    every_period: (periods: number) =>
      periods === 1
        ? 'De student werkt en leert in dezelfde periode.'
        : `De student werkt en leert tegelijk in alle ${periods} periodes.`,
    some_periods: (both: string, periods: string) =>
      `Werken en leren gaan samen in ${both} van de ${periods} periodes. Leg uit waarom het in de andere periodes niet samengaat.`,
    no_period: 'In geen enkele periode heeft de student dagen bij het bedrijf én dagen op een andere plek.',
    no_periods_given: 'Er zijn nog geen periodes. Voeg een periode toe.',
  },
  shares: {
    both: (days: string, credits: string) => `Bij het bedrijf: ${days} van de dagen en ${credits} van de EC.`,
    daysOnly: (days: string) => `Bij het bedrijf: ${days} van de dagen. De EC zijn nog niet bekend.`,
    creditsOnly: (credits: string) => `Bij het bedrijf: ${credits} van de EC. De dagen zijn nog niet bekend.`,
  },
  greater_part_at_workplace: {
    shares_above: (greaterPart: string) => `Dat is meer dan ${greaterPart}.`,
    share_arguable: (greaterPart: string, arguable: string) =>
      `Nodig is meer dan ${greaterPart}. Vanaf ${arguable} mag je uitleggen waarom het grootste deel van het leren toch op de werkplek gebeurt.`,
    shares_too_low: (greaterPart: string, arguable: string) =>
      `Nodig is meer dan ${greaterPart}. Het is ook minder dan ${arguable}, het laagste aandeel in de voorbeelden van het programma.`,
    shares_unknown: 'Er zijn nog geen dagen en geen EC ingevuld.',
  },
  sme: {
    all_sme: (sme: number) =>
      sme === 1 ? 'Het leerbedrijf hoort bij het mkb.' : `Alle ${sme} leerbedrijven horen bij het mkb.`,
    some_large: (large: number, all: number) =>
      `${large} van de ${all} leerbedrijven ${large === 1 ? 'is' : 'zijn'} te groot voor het mkb. Leg uit waarom ${large === 1 ? 'dit bedrijf meedoet' : 'deze bedrijven meedoen'}.`,
    all_large: (large: number) =>
      large === 1
        ? 'Het leerbedrijf is te groot voor het mkb.'
        : `Alle ${large} leerbedrijven zijn te groot voor het mkb.`,
    size_unknown: (unknown: number, all: number) =>
      all === 1
        ? 'Van het leerbedrijf is niet bekend hoeveel mensen er werken. Vraag dit na.'
        : `Van ${unknown} van de ${all} leerbedrijven is niet bekend hoeveel mensen er werken. Vraag dit na.`,
    no_company_given: 'Er is nog geen leerbedrijf ingevuld.',
  },
  employed_and_paid: {
    both: 'De student is in dienst en krijgt loon.',
    not_employed: 'De student is niet in dienst.',
    not_paid: 'De student krijgt geen loon.',
    neither: 'De student is niet in dienst en krijgt geen loon.',
    not_answered: 'Het is nog niet ingevuld of de student in dienst is en loon krijgt.',
  },
  connected: {
    yes: 'Wat de student op het werk doet, hoort bij wat de student leert.',
    no: 'Wat de student op het werk doet, hoort niet bij wat de student leert.',
    not_answered: 'Het is nog niet ingevuld of het werk hoort bij wat de student leert.',
  },
  tripartite_agreement: {
    yes: 'Student, hogeschool en bedrijf sluiten samen een overeenkomst.',
    no: 'Er komt geen overeenkomst tussen student, hogeschool en bedrijf.',
    not_answered: 'Het is nog niet ingevuld of er een overeenkomst komt tussen student, hogeschool en bedrijf.',
  },
  co_design: {
    yes: 'Bedrijven en de branche denken mee over de inhoud van de Mkb-route.',
    no: 'Bedrijven en de branche denken niet mee over de inhoud van de Mkb-route.',
    not_answered: 'Het is nog niet ingevuld of bedrijven en de branche meedenken over de Mkb-route.',
  },

  warnings: {
    credits_unknown:
      'De EC zijn nog niet allemaal bekend. Het oordeel over het grootste deel kijkt nu alleen naar de dagen.',
    sme_figures_unknown: (companies: number, staffBelow: string, turnoverMax: string, balanceSheetMax: string) =>
      `Van ${companies} ${companies === 1 ? 'bedrijf' : 'bedrijven'} zijn de omzet en het balanstotaal niet bekend. We kijken nu alleen of er minder dan ${staffBelow} mensen werken. Vraag na of de omzet hoogstens € ${turnoverMax} miljoen is, of het balanstotaal hoogstens € ${balanceSheetMax} miljoen.`,
    credits_differ_from_degree: (total: string, expected: string) =>
      `Samen is het ${total} EC. De hele opleiding is ${expected} EC.`,
    hours_differ_from_credits: (hours: string, credits: string, hoursPerCredit: string, expectedHours: string) =>
      `De periodes tellen op tot ${hours} uur. Bij ${credits} EC horen ${expectedHours} uur (${hoursPerCredit} uur per EC).`,
    shift_too_long: (hours: string, limit: string, age: string, periods: string, count: number) =>
      `In ${periodsNl(count)} ${periods} duurt een werkdag ${upTo(count)}${hours} uur. Vanaf ${age} jaar mag dat hoogstens ${limit} uur zijn (Arbeidstijdenwet).`,
    week_too_long: (hours: string, limit: string, age: string, periods: string, count: number) =>
      `In ${periodsNl(count)} ${periods} werkt de student ${upTo(count)}${hours} uur per week. Vanaf ${age} jaar mag dat hoogstens ${limit} uur zijn (Arbeidstijdenwet).`,
    average_week_too_long: (hours: string, limit: string, age: string, weeks: string) =>
      `De student werkt over ${weeks} weken gemiddeld ${hours} uur per week. Vanaf ${age} jaar mag dat hoogstens ${limit} uur zijn (Arbeidstijdenwet).`,
    under_18_shift_too_long: (hours: string, limit: string, age: string, periods: string, count: number) =>
      `Let op bij een student jonger dan ${age} jaar: in ${periodsNl(count)} ${periods} duurt een dag ${upTo(count)}${hours} uur. Werk en hogeschool samen mogen dan hoogstens ${limit} uur per dag zijn (Arbeidstijdenwet).`,
    under_18_week_too_long: (hours: string, limit: string, age: string, periods: string, count: number) =>
      `Let op bij een student jonger dan ${age} jaar: in ${periodsNl(count)} ${periods} is een week ${upTo(count)}${hours} uur. Werk en hogeschool samen mogen dan hoogstens ${limit} uur per week zijn (Arbeidstijdenwet).`,
    under_18_average_week_too_long: (hours: string, limit: string, age: string, weeks: string) =>
      `Let op bij een student jonger dan ${age} jaar: over ${weeks} weken is een week gemiddeld ${hours} uur. Werk en hogeschool samen mogen dan gemiddeld hoogstens ${limit} uur per week zijn (Arbeidstijdenwet).`,
  },

  dualFigures: {
    title: 'Cijfers voor de onderwijs- en examenregeling',
    binding: 'Deze drie cijfers zijn bij een duale opleiding verplicht (WHW artikel 7.7 lid 4).',
    advice:
      'Deze drie cijfers zijn alleen bij een duale opleiding verplicht (WHW artikel 7.7 lid 4). Bij deze opleiding zijn ze een advies.',
    schoolCredits: 'EC op de hogeschool',
    practiceWeeks: 'Weken met praktijk',
    practiceCredits: 'EC in de praktijk',
    unknown: 'Deze cijfers zijn bekend als alle EC zijn ingevuld.',
  },
};

function periodsNl(count: number): string {
  return count === 1 ? 'periode' : 'periodes';
}

/** The hours shown are the highest of the periods named. */
function upTo(count: number): string {
  return count === 1 ? '' : 'tot ';
}
