type AnswerSeed = {
  companyName: string;
  kvkNumber: string;
  place: string;
  contactName: string;
  contactEmail: string;
  offer: string;
};

export type AssociationSeed = {
  facts: { name: string; sbiDivisions: string[]; regions: string[]; website: string };
  members: readonly string[];
  mkbRoutes: readonly string[];
  contact: { name: string; email: string; functionTitle: string };
  call: { title: string; message: string };
  /** Who is new, and who is known already. */
  answers: readonly AnswerSeed[];
};

export const voorbeeldAssociations: readonly AssociationSeed[] = [
  {
    facts: {
      name: 'Techniek Oost',
      sbiDivisions: ['25', '28'],
      regions: ['Oost-Nederland'],
      website: 'https://techniekoost.example',
    },
    members: ['kampereiland', 'vandam', 'salland', 'ijsselhanze'],
    mkbRoutes: ['mechatronica'],
    contact: { name: 'Annemiek de Boer', email: 'a.deboer@techniekoost.example', functionTitle: 'regiomanager' },
    call: {
      title: 'Plekken voor hbo-studenten in de techniek',
      message:
        'Samen met de hogeschool zoeken we bedrijven die een student willen opleiden, in dienst en op de werkvloer.\n\nJe krijgt één vaste contactpersoon. Meld je aan, dan praten we verder.',
    },
    answers: [
      {
        companyName: 'Vechtdal Verspaning B.V.',
        kvkNumber: '00001990',
        place: 'Ommen',
        contactName: 'Gert Vos',
        contactEmail: 'gert@vechtdal-verspaning.example',
        offer: 'Eén plek vanaf september, bij de programmering van machines.',
      },
      {
        companyName: 'Van Dam Besturingen',
        kvkNumber: '00001013',
        place: 'Zwolle',
        contactName: 'Mila Kort',
        contactEmail: 'mila@vandam.example',
        offer: 'We willen graag nog een student erbij.',
      },
    ],
  },
];

export const zuidwalAssociations: readonly AssociationSeed[] = [
  {
    facts: { name: 'Bouwend Brabant', sbiDivisions: ['41', '43'], regions: ['Brabant'], website: '' },
    members: ['bouwkade', 'markdal'],
    mkbRoutes: ['bouw'],
    contact: { name: 'Joep Maas', email: 'joep@bouwend-brabant.example', functionTitle: 'secretaris' },
    call: { title: 'Leer een student het bouwvak', message: 'Doe mee met de Mkb-route Bouw.' },
    answers: [],
  },
];
