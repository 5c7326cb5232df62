import type { CompanySeed } from './company-seed.ts';

/** The foundation that employs students and seconds them, and where they work. */
export const voorbeeldCareCompanies: readonly CompanySeed[] = [
  {
    key: 'zorgtalent',
    facts: {
      name: 'Stichting Zorgtalent IJssel',
      kvkNumber: '00001102',
      staff: 14,
      turnover: 3_100_000,
      balanceSheet: 640_000,
      street: 'Dokterspad 2',
      postcode: '8025 AB',
      place: 'Zwolle',
      phone: '038 000 11 02',
    },
    contacts: [
      {
        name: 'Monique Straatman',
        email: 'm.straatman@zorgtalent.example',
        functionTitle: 'bestuurder',
        signs: true,
        outsideRole: 'company_owner',
      },
    ],
    workplaces: [],
  },
  {
    key: 'thuiskring',
    facts: {
      name: 'Thuiskring Wijkzorg B.V.',
      kvkNumber: '00001113',
      staff: 140,
      turnover: 9_700_000,
      balanceSheet: 3_900_000,
      street: 'Zwartewaterallee 18',
      postcode: '8031 DX',
      place: 'Zwolle',
      phone: '038 000 11 13',
    },
    contacts: [
      { name: 'Gwen Rosier', email: 'g.rosier@thuiskring.example', functionTitle: 'regiomanager', signs: true },
    ],
    workplaces: [
      {
        key: 'wijkteam',
        location: 'Zwartewaterallee 18, Zwolle',
        functionTitle: 'medewerker wijkteam en zorgtechnologie',
        coaches: [
          {
            name: 'Latifa Bouazza',
            email: 'l.bouazza@thuiskring.example',
            functionTitle: 'gedragswetenschapper',
            from: 'lastStart',
            outsideRole: 'workplace_coach',
          },
        ],
      },
    ],
  },
  {
    key: 'buurtzaam',
    facts: {
      name: 'Buurtzaam Kampen',
      kvkNumber: '00001124',
      staff: 38,
      turnover: 2_200_000,
      balanceSheet: 870_000,
      street: 'Oudestraat 155',
      postcode: '8261 CL',
      place: 'Kampen',
      phone: '038 000 11 24',
    },
    contacts: [{ name: 'Klaas Pereboom', email: 'klaas@buurtzaam.example', functionTitle: 'directeur', signs: true }],
    workplaces: [
      {
        key: 'buurthuis',
        location: 'Oudestraat 155, Kampen',
        functionTitle: 'sociaal werker in opleiding',
        coaches: [
          {
            name: 'Jolanda Fikse',
            email: 'jolanda@buurtzaam.example',
            functionTitle: 'teamcoach',
            from: 'lastStart',
          },
        ],
      },
    ],
  },
  {
    key: 'wilgenhof',
    facts: {
      name: 'De Wilgenhof Dagbesteding',
      kvkNumber: '00001135',
      staff: 26,
      turnover: 1_500_000,
      balanceSheet: 720_000,
      street: 'Zuiderzeestraatweg 9',
      postcode: '8051 DA',
      place: 'Hattem',
      phone: '038 000 11 35',
    },
    contacts: [{ name: 'Bert Nagelhout', email: 'bert@wilgenhof.example', functionTitle: 'eigenaar', signs: true }],
    workplaces: [
      {
        key: 'dagbesteding',
        location: 'Zuiderzeestraatweg 9, Hattem',
        functionTitle: 'begeleider dagbesteding',
        coaches: [
          {
            name: 'Corine Spanjer',
            email: 'corine@wilgenhof.example',
            functionTitle: 'orthopedagoog',
            from: 'lastStart',
          },
        ],
      },
    ],
  },
];
