import { days, type MkbRouteSeed, type UnitSeed, type VersionSeed } from './version-seed.ts';

export const software: MkbRouteSeed = {
  key: 'software',
  lead: 'youssef',
  facts: {
    name: 'Software Development IJssel',
    targetGroups: ['mbo4_bol', 'career_changer', 'worker'],
    sector: 'ICT',
    region: 'Zwolle, Deventer en Apeldoorn',
    startsPerYear: 1,
    groupMinimum: 10,
    groupPlanned: 15,
    participation: 'development',
  },
  programme: {
    name: 'Software Development',
    programmeCode: '89022',
    degree: 'associate_degree',
    credits: 120,
    mode: 'part_time',
    sector: 'technology',
  },
};

const units: readonly UnitSeed[] = [
  {
    name: 'Programmeren en testen',
    outcomes: [
      'De student schrijft leesbare code en test die automatisch.',
      'De student zoekt fouten stap voor stap op en legt uit wat de oorzaak was.',
    ],
    credits: [5, 10, 0],
    periods: [1, 2],
    english: {
      name: 'Programming and testing',
      outcomes: [
        'The student writes readable code and tests it automatically.',
        'The student traces faults step by step and explains their cause.',
      ],
    },
  },
  {
    name: 'Werken in een softwareteam',
    outcomes: ['De student werkt met versiebeheer en reviews aan code van het bedrijf.'],
    credits: [6, 9, 0],
    periods: [1, 2],
    english: {
      name: 'Working in a software team',
      outcomes: ['The student works on code of the company with version control and reviews.'],
    },
  },
  {
    name: 'Webapplicaties bouwen',
    outcomes: [
      'De student ontwerpt en bouwt een webapplicatie die voor iedereen toegankelijk is.',
      'De student overlegt met gebruikers en past de applicatie daarop aan.',
    ],
    credits: [9, 6, 0],
    periods: [3],
    english: {
      name: 'Building web applications',
      outcomes: [
        'The student designs and builds a web application that everybody can use.',
        'The student consults users and adapts the application to what they say.',
      ],
    },
  },
  {
    name: 'Data en databases',
    outcomes: ['De student ontwerpt een datamodel en haalt er antwoorden uit waar het bedrijf iets aan heeft.'],
    credits: [9, 6, 0],
    periods: [3],
    english: {
      name: 'Data and databases',
      outcomes: ['The student designs a data model and draws answers from it that help the company.'],
    },
  },
  {
    name: 'Architectuur en beveiliging',
    outcomes: [
      'De student kiest een opzet voor software en verdedigt die keuze tegenover collega’s.',
      'De student vindt en verhelpt zwakke plekken in de beveiliging.',
    ],
    credits: [10, 5, 0],
    periods: [4],
    english: {
      name: 'Architecture and security',
      outcomes: [
        'The student chooses a structure for software and defends it before colleagues.',
        'The student finds and mends weak spots in the security.',
      ],
    },
  },
  {
    name: 'Continu leveren',
    outcomes: ['De student zet een straat op waarmee het team elke dag veilig kan uitleveren.'],
    credits: [12, 3, 0],
    periods: [4],
    english: {
      name: 'Continuous delivery',
      outcomes: ['The student sets up a pipeline with which the team can release safely every day.'],
    },
  },
  {
    name: 'Van vraag naar product',
    outcomes: [
      'De student onderzoekt een vraag van het bedrijf en maakt er een product voor dat in gebruik wordt genomen.',
    ],
    credits: [15, 5, 0],
    periods: [5],
    english: {
      name: 'From question to product',
      outcomes: ['The student researches a question of the company and makes a product for it that is taken into use.'],
    },
  },
  {
    name: 'Professionele ontwikkeling',
    outcomes: ['De student vraagt feedback, stelt leerdoelen en laat zien wat die opleverden.'],
    credits: [6, 4, 0],
    periods: [4, 5],
    english: {
      name: 'Professional development',
      outcomes: ['The student asks for feedback, sets learning goals and shows what came of them.'],
    },
  },
];

export const softwareNow: VersionSeed = {
  variant: 'growing_work',
  periods: [
    {
      studyYear: 1,
      label: 'feb – april (bootcamp)',
      englishLabel: 'Feb – April (boot camp)',
      weeks: 10,
      company: days(0),
      school: days(5, [1, 2, 3, 4, 5], 1),
    },
    {
      studyYear: 1,
      label: 'april – juli',
      englishLabel: 'April – July',
      weeks: 12,
      company: days(2, [4, 5]),
      school: days(3, [1, 2, 3], 1),
    },
    {
      studyYear: 1,
      label: 'sept – jan',
      englishLabel: 'Sept – Jan',
      weeks: 20,
      company: days(3, [3, 4, 5]),
      school: days(2, [1, 2], 1),
    },
    {
      studyYear: 2,
      label: 'feb – juli',
      englishLabel: 'Feb – July',
      weeks: 22,
      company: days(4, [2, 3, 4, 5]),
      school: days(1, [1]),
    },
    {
      studyYear: 2,
      label: 'sept – jan',
      englishLabel: 'Sept – Jan',
      weeks: 20,
      company: days(4, [2, 3, 4, 5]),
      school: days(1, [1]),
    },
  ],
  units,
  companies: ['bitbrug', 'lusdata', 'kanaalcode'],
  coDesign: true,
  motivations: {
    simultaneous:
      'De eerste tien weken zijn een bootcamp op de hogeschool. De student is dan al in dienst en krijgt loon, en de opdrachten komen van de leerbedrijven. Zo kunnen ook zij-instromers in april meteen meedraaien.',
  },
};

/** Sent back: one company more, of which nobody asked the size, and the bootcamp is twice as long. */
export const softwareNext: VersionSeed = {
  ...softwareNow,
  periods: softwareNow.periods.map((period, index) =>
    index === 0
      ? { ...period, label: 'feb – juni (bootcamp)', weeks: 18 }
      : index === 1
        ? { ...period, label: 'juni – juli', weeks: 4 }
        : period,
  ),
  companies: [...softwareNow.companies, 'grachtwerk'],
  motivations: {},
};
