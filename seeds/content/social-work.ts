import { days, type MkbRouteSeed, type PeriodSeed, type UnitSeed, type VersionSeed } from './version-seed.ts';

export const socialWork: MkbRouteSeed = {
  key: 'social-work',
  lead: 'marijke',
  facts: {
    name: 'Social Work en Zorgtechnologie',
    targetGroups: ['mbo4_bol', 'havo', 'vwo', 'career_changer', 'worker'],
    sector: 'Zorg en welzijn',
    region: 'Zwolle, Kampen en Hattem',
    startsPerYear: 1,
    groupMinimum: 14,
    groupPlanned: 20,
    participation: 'pilot',
  },
  programme: {
    name: 'Social Work',
    programmeCode: '89033',
    degree: 'bachelor',
    credits: 240,
    mode: 'dual',
    sector: 'behaviour_society',
  },
};

type YearUnit = { name: string; outcome: string; credits: readonly [number, number] };
const years: readonly (readonly YearUnit[])[] = [
  [
    {
      name: 'Kennismaken met het werkveld',
      outcome: 'De student beschrijft wie er in een wijk werken en wat inwoners van hen nodig hebben.',
      credits: [10, 10],
    },
    {
      name: 'Gesprekken voeren',
      outcome: 'De student voert gesprekken met cliënten en hun naasten en vraagt door zonder te oordelen.',
      credits: [10, 10],
    },
    {
      name: 'Professional in wording',
      outcome: 'De student gebruikt feedback van cliënten en collega’s om het eigen handelen te verbeteren.',
      credits: [12, 8],
    },
  ],
  [
    {
      name: 'Werken met groepen en netwerken',
      outcome: 'De student begeleidt een groep en betrekt het netwerk van de deelnemers daarbij.',
      credits: [10, 10],
    },
    {
      name: 'Methodisch handelen',
      outcome: 'De student stelt met een cliënt een plan op, voert het uit en kijkt terug op wat het opleverde.',
      credits: [11, 9],
    },
    {
      name: 'Recht en beleid in de wijk',
      outcome: 'De student helpt inwoners om hun weg te vinden in regels en voorzieningen.',
      credits: [10, 10],
    },
  ],
  [
    {
      name: 'Zorgtechnologie in de praktijk',
      outcome: 'De student kiest met cliënten en collega’s een hulpmiddel, voert het in en meet of het helpt.',
      credits: [12, 8],
    },
    {
      name: 'Complexe vragen',
      outcome: 'De student werkt met andere beroepen samen aan vragen die op meer terreinen spelen.',
      credits: [10, 10],
    },
    {
      name: 'Onderzoekend vermogen',
      outcome: 'De student zoekt uit wat in de eigen praktijk werkt en deelt dat met het team.',
      credits: [9, 11],
    },
  ],
  [
    {
      name: 'Vernieuwen in het sociaal domein',
      outcome: 'De student bedenkt met inwoners en organisaties een vernieuwing en probeert die uit.',
      credits: [11, 9],
    },
    {
      name: 'Regie en samenwerking',
      outcome: 'De student neemt de leiding in een samenwerking en bewaakt de afspraken.',
      credits: [11, 9],
    },
    {
      name: 'Afstuderen in de wijk',
      outcome: 'De student lost een vraag van de organisatie op en verantwoordt de aanpak.',
      credits: [12, 8],
    },
  ],
];

const unitsOf = (credits: (unit: YearUnit, year: number) => readonly [number, number]): UnitSeed[] =>
  years.flatMap((units, year) =>
    units.map((unit) => {
      const [company, school] = credits(unit, year);
      return {
        name: unit.name,
        outcomes: [unit.outcome],
        credits: [company, school, 0] as const,
        periods: [year * 2 + 1, year * 2 + 2],
      };
    }),
  );

const yearsOf = (week: (year: number) => Pick<PeriodSeed, 'company' | 'school'>): PeriodSeed[] =>
  [1, 2, 3, 4].flatMap((studyYear) => [
    { studyYear, label: 'sept – jan', weeks: 20, ...week(studyYear) },
    { studyYear, label: 'feb – juli', weeks: 22, ...week(studyYear) },
  ]);

const threeAndTwo = { company: days(3, [1, 2, 3]), school: days(2, [4, 5]) };

export const socialWorkNow: VersionSeed = {
  variant: 'work_from_day_one',
  periods: yearsOf(() => threeAndTwo),
  units: unitsOf(({ credits }) => credits),
  companies: ['thuiskring', 'buurtzaam', 'wilgenhof'],
  coDesign: true,
  motivations: {},
};

/** Before the programme manager: more at the hogeschool in the first years, and nobody wrote down why that still is a Mkb-route. */
export const socialWorkNext: VersionSeed = {
  ...socialWorkNow,
  periods: yearsOf((year) => (year <= 2 ? { company: days(2, [1, 2]), school: days(3, [3, 4, 5]) } : threeAndTwo)),
  units: unitsOf(({ credits }, year) => (year === 0 ? [6, 14] : year === 1 ? [7, 13] : credits)),
};
