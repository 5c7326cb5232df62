import { days, type MkbRouteSeed, type PeriodSeed, type UnitSeed, type VersionSeed } from './version-seed.ts';

export const mechatronica: MkbRouteSeed = {
  key: 'mechatronica',
  lead: 'sanne',
  facts: {
    name: 'Mechatronica IJsseldelta',
    targetGroups: ['mbo4_bol', 'mbo4_bbl', 'havo'],
    sector: 'Techniek',
    region: 'Zwolle, Kampen en Deventer',
    startsPerYear: 1,
    groupMinimum: 12,
    groupPlanned: 18,
    participation: 'pilot',
  },
  programme: {
    name: 'Mechatronica',
    programmeCode: '89011',
    degree: 'associate_degree',
    credits: 120,
    mode: 'dual',
    sector: 'technology',
  },
};

const units: readonly UnitSeed[] = [
  {
    name: 'Werken als mechatronicus',
    outcomes: [
      'De student werkt veilig en volgens de afspraken van het bedrijf aan machines en installaties.',
      'De student leest technische tekeningen en schema’s en legt uit hoe een machine werkt.',
    ],
    credits: [6, 6, 3],
    periods: [1],
  },
  {
    name: 'Elektrotechniek en besturing',
    outcomes: [
      'De student ontwerpt en bouwt een eenvoudige besturing met sensoren en actuatoren.',
      'De student meet aan schakelingen en verklaart de uitkomsten.',
    ],
    credits: [2, 10, 3],
    periods: [1],
  },
  {
    name: 'Ontwerpen van een mechatronisch systeem',
    outcomes: [
      'De student vertaalt een vraag van een klant naar eisen en een ontwerp.',
      'De student bouwt met anderen een prototype en test het volgens een testplan.',
    ],
    credits: [8, 8, 4],
    periods: [2],
  },
  {
    name: 'Gegevens uit machines',
    outcomes: ['De student verzamelt meetgegevens van een machine en doet op basis daarvan een voorstel.'],
    credits: [4, 4, 2],
    periods: [2],
  },
  {
    name: 'Automatiseren en programmeren',
    outcomes: [
      'De student programmeert een besturing voor een machine van het bedrijf.',
      'De student stelt een besturing in bedrijf en draagt die over aan collega’s.',
    ],
    credits: [16, 4, 0],
    periods: [3],
  },
  {
    name: 'Onderhoud en betrouwbaarheid',
    outcomes: ['De student stelt met het team een onderhoudsplan op en onderbouwt de keuzes met cijfers.'],
    credits: [8, 2, 0],
    periods: [3],
  },
  {
    name: 'Verbeteren in de praktijk',
    outcomes: [
      'De student onderzoekt een probleem in het bedrijf en kiest een oplossing die technisch en financieel past.',
      'De student voert de verbetering uit en laat zien wat die oplevert.',
    ],
    credits: [16, 4, 0],
    periods: [4],
  },
  {
    name: 'Professioneel samenwerken',
    outcomes: ['De student werkt samen met vakmensen, ingenieurs en klanten en stuurt het eigen leren.'],
    credits: [8, 2, 0],
    periods: [3, 4],
  },
];

/** The first pattern: a year at the hogeschool with one day at the company, then four days at the company. */
export const mechatronicaFirst: VersionSeed = {
  variant: 'learn_first',
  periods: [...halves(1, { company: days(1), school: days(4) }), ...halves(2, { company: days(4), school: days(1) })],
  units: units.map(({ credits: [company, school, third], ...unit }) => ({
    ...unit,
    credits: [company, school + third, 0],
  })),
  companies: ['vandam', 'kampereiland'],
  coDesign: true,
  motivations: {
    greater_part_at_workplace:
      'In jaar 1 leert de student vier dagen per week op de hogeschool. De bedrijven vroegen zelf om die stevige basis in elektrotechniek en veiligheid. In jaar 2 werkt de student vier dagen. Over twee jaar is dat de helft van de dagen, en ruim 56 procent van de EC.',
  },
};

/** Better: the work grows inside year 1, and one day a week at a third location. */
export const mechatronicaNow: VersionSeed = {
  variant: 'learn_first',
  periods: [
    {
      studyYear: 1,
      label: 'sept – jan',
      weeks: 20,
      company: days(1, [5]),
      school: days(3, [1, 2, 3]),
      third: days(1, [4]),
    },
    {
      studyYear: 1,
      label: 'feb – juli',
      weeks: 22,
      company: days(2, [3, 5]),
      school: days(2, [1, 2]),
      third: days(1, [4]),
    },
    ...halves(2, { company: days(4, [1, 3, 4, 5]), school: days(1, [2]) }),
  ],
  units,
  companies: ['vandam', 'kampereiland', 'salland', 'ijsselhanze'],
  coDesign: true,
  motivations: {
    sme: 'IJsselhanze Industrie heeft 320 medewerkers. Het bedrijf stelt zijn meetstraat open voor alle studenten van deze route en leidt er twee per jaar op. De andere drie leerbedrijven horen bij het mkb, en daar werken ook de meeste studenten.',
  },
};

/** Being drawn: half days in year 2, and a question that is still open. */
export const mechatronicaNext: VersionSeed = {
  ...mechatronicaNow,
  periods: [
    ...mechatronicaNow.periods.slice(0, 2),
    ...halves(2, { company: days(3.5, [1, 3, 4, 5]), school: days(1.5, [2, 3], 0.5) }),
  ],
  coDesign: null,
  motivations: {},
};

function halves(studyYear: number, week: Pick<PeriodSeed, 'company' | 'school'>): PeriodSeed[] {
  return [
    { studyYear, label: 'sept – jan', weeks: 20, ...week },
    { studyYear, label: 'feb – juli', weeks: 22, ...week },
  ];
}
