import { days, type MkbRouteSeed, type VersionSeed } from './version-seed.ts';

export const building: MkbRouteSeed = {
  key: 'bouw',
  lead: 'tom',
  facts: {
    name: 'Bouwkunde Baronie',
    targetGroups: ['mbo4_bol', 'worker'],
    sector: 'Bouw',
    region: 'Breda',
    startsPerYear: 1,
    groupMinimum: 8,
    groupPlanned: 10,
    participation: 'knowledge_partner',
  },
  programme: {
    name: 'Bouwkunde',
    programmeCode: '89044',
    degree: 'associate_degree',
    credits: 120,
    mode: 'dual',
    sector: 'technology',
  },
};

const week = { company: days(3, [1, 2, 3]), school: days(1, [4]), third: days(1, [5]) };

export const buildingNow: VersionSeed = {
  variant: 'third_location',
  periods: [1, 2].flatMap((studyYear) => [
    { studyYear, label: 'sept – jan', weeks: 20, ...week },
    { studyYear, label: 'feb – juli', weeks: 22, ...week },
  ]),
  units: [
    {
      name: 'Bouwtekeningen en bestek',
      outcomes: ['De student leest tekeningen en bestek en maakt er een werkplanning van.'],
      credits: [18, 6, 6],
      periods: [1],
    },
    {
      name: 'Bouwen en uitvoeren',
      outcomes: ['De student bereidt een bouwdeel voor en begeleidt de uitvoering op de bouwplaats.'],
      credits: [18, 6, 6],
      periods: [2],
    },
    {
      name: 'Kosten en planning',
      outcomes: ['De student maakt een begroting en bewaakt geld en tijd van een klein project.'],
      credits: [18, 6, 6],
      periods: [3],
    },
    {
      name: 'Duurzaam verbouwen',
      outcomes: ['De student werkt een verbouwing uit die minder energie en nieuw materiaal vraagt.'],
      credits: [18, 6, 6],
      periods: [4],
    },
  ],
  companies: ['bouwkade', 'markdal'],
  coDesign: true,
  motivations: {},
};
