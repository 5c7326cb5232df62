import { voorbeeldCareCompanies } from './care-companies.ts';
import type { CompanySeed } from './company-seed.ts';

/** KVK numbers begin with 0000, which no real one does. */
export const voorbeeldCompanies: readonly CompanySeed[] = [
  {
    key: 'vandam',
    facts: {
      name: 'Van Dam Besturingen B.V.',
      kvkNumber: '00001013',
      staff: 48,
      turnover: 7_900_000,
      balanceSheet: 4_100_000,
      street: 'Ambachtsweg 14',
      postcode: '8013 AB',
      place: 'Zwolle',
      phone: '038 000 10 13',
    },
    contacts: [
      {
        name: 'Ineke van Dam',
        email: 'ineke@vandam.example',
        phone: '06 00 00 10 13',
        functionTitle: 'directeur',
        signs: true,
        outsideRole: 'company_owner',
      },
    ],
    workplaces: [
      {
        key: 'besturing',
        location: 'Ambachtsweg 14, Zwolle',
        functionTitle: 'junior besturingstechnicus',
        coaches: [
          {
            name: 'Wim Lankhorst',
            email: 'wim@vandam.example',
            functionTitle: 'senior engineer',
            from: 'oldestStart',
          },
          {
            name: 'Rik Hofman',
            email: 'rik@vandam.example',
            functionTitle: 'hoofd engineering',
            from: 'recently',
            outsideRole: 'workplace_coach',
          },
        ],
      },
    ],
  },
  {
    key: 'kampereiland',
    facts: {
      name: 'Kampereiland Machinebouw B.V.',
      kvkNumber: '00001024',
      staff: 85,
      turnover: 14_200_000,
      balanceSheet: 6_800_000,
      street: 'Haatlandhaven 31',
      postcode: '8263 AS',
      place: 'Kampen',
      phone: '038 000 10 24',
    },
    contacts: [
      {
        name: 'Gerben Kuiper',
        email: 'g.kuiper@kampereiland.example',
        functionTitle: 'algemeen directeur',
        signs: true,
        outsideRole: 'company_owner',
      },
      { name: 'Anouk Prins', email: 'hr@kampereiland.example', phone: '038 000 10 25', functionTitle: 'HR-adviseur' },
    ],
    workplaces: [
      {
        key: 'assemblage',
        location: 'Haatlandhaven 31, Kampen',
        functionTitle: 'junior mechatronicus',
        coaches: [
          {
            name: 'Dennis Schaap',
            email: 'd.schaap@kampereiland.example',
            functionTitle: 'teamleider assemblage',
            from: 'oldestStart',
            outsideRole: 'workplace_coach',
          },
        ],
      },
      { key: 'service', location: 'Bij klanten in Oost-Nederland', functionTitle: 'servicemonteur', coaches: [] },
    ],
  },
  {
    key: 'salland',
    facts: {
      name: 'Sallandse Aandrijvingen',
      kvkNumber: '00001035',
      staff: 33,
      turnover: null,
      balanceSheet: null,
      street: 'Handelsstraat 8',
      postcode: '8102 HX',
      place: 'Raalte',
      phone: '0572 00 10 35',
    },
    contacts: [{ name: 'Henk Wichers', email: 'henk@sallandaandrijf.example', functionTitle: 'eigenaar', signs: true }],
    workplaces: [
      {
        key: 'werkplaats',
        location: 'Handelsstraat 8, Raalte',
        functionTitle: 'technicus aandrijvingen',
        coaches: [
          {
            name: 'Marloes Eikelboom',
            email: 'marloes@sallandaandrijf.example',
            functionTitle: 'werkvoorbereider',
            from: 'lastStart',
          },
        ],
      },
    ],
  },
  {
    key: 'ijsselhanze',
    facts: {
      name: 'IJsselhanze Industrie N.V.',
      kvkNumber: '00001046',
      staff: 320,
      turnover: 96_000_000,
      balanceSheet: 71_000_000,
      street: 'Bergweidedijk 102',
      postcode: '7418 AB',
      place: 'Deventer',
      phone: '0570 00 10 46',
    },
    contacts: [
      { name: 'Carla Ruiter', email: 'c.ruiter@ijsselhanze.example', functionTitle: 'manager HR', signs: true },
      {
        name: 'Stefan Vrieling',
        email: 's.vrieling@ijsselhanze.example',
        functionTitle: 'hoofd bedrijfsschool',
      },
    ],
    workplaces: [
      {
        key: 'onderhoud',
        location: 'Bergweidedijk 102, Deventer',
        functionTitle: 'technicus procesbesturing',
        coaches: [
          {
            name: 'Stefan Vrieling',
            email: 's.vrieling@ijsselhanze.example',
            functionTitle: 'hoofd bedrijfsschool',
            from: 'lastStart',
          },
        ],
      },
    ],
  },
  {
    key: 'dewerf',
    facts: {
      name: 'Ontwikkelbedrijf De Werf',
      kvkNumber: '00001057',
      staff: 12,
      turnover: 1_300_000,
      balanceSheet: 900_000,
      street: 'Havenkade 1',
      postcode: '8011 ZA',
      place: 'Zwolle',
      phone: '038 000 10 57',
    },
    contacts: [{ name: 'Paula Bos', email: 'paula@dewerf.example', functionTitle: 'coördinator', signs: true }],
    workplaces: [],
  },
  {
    key: 'bitbrug',
    facts: {
      name: 'Bitbrug Software B.V.',
      kvkNumber: '00001068',
      staff: 22,
      turnover: 2_600_000,
      balanceSheet: 1_100_000,
      street: 'Brink 77',
      postcode: '7411 BX',
      place: 'Deventer',
      phone: '0570 00 10 68',
    },
    contacts: [
      {
        name: 'Olivier Hendriksen',
        email: 'olivier@bitbrug.example',
        functionTitle: 'mede-eigenaar',
        signs: true,
        outsideRole: 'company_owner',
      },
    ],
    workplaces: [
      {
        key: 'ontwikkeling',
        location: 'Brink 77, Deventer',
        functionTitle: 'junior softwareontwikkelaar',
        coaches: [
          {
            name: 'Ilse Wolbers',
            email: 'ilse@bitbrug.example',
            functionTitle: 'lead developer',
            from: 'oldestStart',
            outsideRole: 'workplace_coach',
          },
        ],
      },
    ],
  },
  {
    key: 'lusdata',
    facts: {
      name: 'Lusdata B.V.',
      kvkNumber: '00001079',
      staff: 9,
      turnover: 980_000,
      balanceSheet: 410_000,
      street: 'Thomas a Kempisstraat 3',
      postcode: '8021 AZ',
      place: 'Zwolle',
      phone: '038 000 10 79',
    },
    contacts: [{ name: 'Rachid Benali', email: 'rachid@lusdata.example', functionTitle: 'eigenaar', signs: true }],
    workplaces: [
      {
        key: 'data',
        location: 'Thomas a Kempisstraat 3, Zwolle',
        functionTitle: 'data-ontwikkelaar',
        coaches: [
          {
            name: 'Rachid Benali',
            email: 'rachid@lusdata.example',
            functionTitle: 'eigenaar',
            from: 'lastStart',
          },
        ],
      },
    ],
  },
  {
    key: 'kanaalcode',
    facts: {
      name: 'Kanaalcode B.V.',
      kvkNumber: '00001080',
      staff: 61,
      turnover: 8_400_000,
      balanceSheet: 3_300_000,
      street: 'Kanaal Noord 210',
      postcode: '7322 AP',
      place: 'Apeldoorn',
      phone: '055 000 10 80',
    },
    contacts: [{ name: 'Femke Olthof', email: 'femke@kanaalcode.example', functionTitle: 'directeur', signs: true }],
    workplaces: [
      {
        key: 'platform',
        location: 'Kanaal Noord 210, Apeldoorn',
        functionTitle: 'junior platformontwikkelaar',
        coaches: [
          {
            name: 'Jeroen Aalbers',
            email: 'jeroen@kanaalcode.example',
            functionTitle: 'softwarearchitect',
            from: 'lastStart',
          },
        ],
      },
    ],
  },
  {
    key: 'grachtwerk',
    facts: {
      name: 'Grachtwerk Digitaal',
      kvkNumber: '00001091',
      staff: null,
      turnover: null,
      balanceSheet: null,
      street: 'Thorbeckegracht 40',
      postcode: '8011 VN',
      place: 'Zwolle',
      phone: '',
    },
    contacts: [{ name: 'Simone Vos', email: 'simone@grachtwerk.example', functionTitle: 'eigenaar', signs: true }],
    workplaces: [
      { key: 'studio', location: 'Thorbeckegracht 40, Zwolle', functionTitle: 'front-endontwikkelaar', coaches: [] },
    ],
  },
  ...voorbeeldCareCompanies,
];

export const zuidwalCompanies: readonly CompanySeed[] = [
  {
    key: 'bouwkade',
    facts: {
      name: 'Bouwkade Breda B.V.',
      kvkNumber: '00002013',
      staff: 54,
      turnover: 11_800_000,
      balanceSheet: 5_200_000,
      street: 'Speelhuislaan 60',
      postcode: '4815 CE',
      place: 'Breda',
      phone: '076 000 20 13',
    },
    contacts: [{ name: 'Ad Sprangers', email: 'ad@bouwkade.example', functionTitle: 'directeur', signs: true }],
    workplaces: [
      {
        key: 'werkvoorbereiding',
        location: 'Speelhuislaan 60, Breda',
        functionTitle: 'junior werkvoorbereider',
        coaches: [
          {
            name: 'Nicole Ernst',
            email: 'nicole@bouwkade.example',
            functionTitle: 'projectleider bouw',
            from: 'lastStart',
          },
        ],
      },
    ],
  },
  {
    key: 'markdal',
    facts: {
      name: 'Markdal Installaties',
      kvkNumber: '00002024',
      staff: 19,
      turnover: 3_000_000,
      balanceSheet: 1_250_000,
      street: 'Ulvenhoutselaan 4',
      postcode: '4835 MC',
      place: 'Breda',
      phone: '076 000 20 24',
    },
    contacts: [{ name: 'Loes Michielsen', email: 'loes@markdal.example', functionTitle: 'eigenaar', signs: true }],
    workplaces: [
      {
        key: 'installatie',
        location: 'Ulvenhoutselaan 4, Breda',
        functionTitle: 'assistent-projectleider',
        coaches: [
          { name: 'Loes Michielsen', email: 'loes@markdal.example', functionTitle: 'eigenaar', from: 'lastStart' },
        ],
      },
    ],
  },
  {
    key: 'bouwcampus',
    facts: {
      name: 'Bouwcampus De Baronie',
      kvkNumber: '00002035',
      staff: 8,
      turnover: 760_000,
      balanceSheet: 310_000,
      street: 'Terheijdenseweg 350',
      postcode: '4826 AA',
      place: 'Breda',
      phone: '076 000 20 35',
    },
    contacts: [{ name: 'Wil Franken', email: 'wil@bouwcampus.example', functionTitle: 'beheerder', signs: true }],
    workplaces: [],
  },
];
