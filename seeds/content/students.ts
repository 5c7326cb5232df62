import type { TargetGroup } from '../../src/kernel/target-group.ts';

/** `age`: born so many years before this year, on that day; or a minor, so many days before the birthday. */
export type Birth = { age: number; monthDay: string } | { turns: number; inDays: number };
export type StudentSeed = {
  key: string;
  name: string;
  /** The hogeschool's own number. */
  number: string;
  email: string;
  birth: Birth;
  street: string;
  postcode: string;
  place: string;
  targetGroup: TargetGroup;
  /** Key of a cohort. */
  cohort: string;
  /** Can be chosen on the page "Kijk als …". */
  logsIn?: true;
};

type Row = readonly [
  key: string,
  name: string,
  number: string,
  birth: Birth,
  address: readonly [street: string, postcode: string, place: string],
  targetGroup: TargetGroup,
  cohort: string,
];

const studentOf =
  (domain: string, loggingIn: readonly string[]) =>
  ([key, name, number, birth, [street, postcode, place], targetGroup, cohort]: Row): StudentSeed => ({
    key,
    name,
    number,
    email: `${number}@${domain}`,
    birth,
    street,
    postcode,
    place,
    targetGroup,
    cohort,
    ...(loggingIn.includes(key) && { logsIn: true }),
  });

const born = (age: number, monthDay: string): Birth => ({ age, monthDay });

const voorbeeldRows: readonly Row[] = [
  [
    'daan',
    'Daan Hoekstra',
    '2310417',
    born(23, '03-09'),
    ['Assendorperstraat 201', '8012 DJ', 'Zwolle'],
    'mbo4_bbl',
    'mechatronica-oldest',
  ],
  [
    'emma',
    'Emma Visser',
    '2410233',
    born(21, '07-21'),
    ['Burgwal 12', '8261 ER', 'Kampen'],
    'mbo4_bol',
    'mechatronica-last',
  ],
  [
    'mohammed',
    'Mohammed El Idrissi',
    '2410251',
    born(22, '11-02'),
    ['Holtenbroekerweg 88', '8031 KG', 'Zwolle'],
    'mbo4_bol',
    'mechatronica-last',
  ],
  [
    'noor',
    'Noor El Amrani',
    '2510118',
    born(20, '05-23'),
    ['Stationsstraat 3', '7721 CC', 'Dalfsen'],
    'mbo4_bol',
    'mechatronica-this',
  ],
  [
    'lucas',
    'Lucas Mulder',
    '2510126',
    { turns: 18, inDays: 220 },
    ['Dorpsstraat 47', '8271 BA', 'IJsselmuiden'],
    'havo',
    'mechatronica-this',
  ],
  [
    'tess',
    'Tess Brouwer',
    '2610031',
    born(19, '01-30'),
    ['Raalterweg 5', '8103 RA', 'Raalte'],
    'mbo4_bbl',
    'mechatronica-next',
  ],
  [
    'ruben',
    'Ruben Scholten',
    '2610044',
    { turns: 17, inDays: 40 },
    ['Kerkweg 19', '8193 KK', 'Vorchten'],
    'havo',
    'mechatronica-next',
  ],
  [
    'aylin',
    'Aylin Demir',
    '2520307',
    born(24, '09-14'),
    ['Zwolseweg 130', '7412 AR', 'Deventer'],
    'mbo4_bol',
    'software-last',
  ],
  [
    'priya',
    'Priya Sharma',
    '2620015',
    born(28, '04-06'),
    ['Deventerstraat 61', '7311 BJ', 'Apeldoorn'],
    'worker',
    'software-next',
  ],
  [
    'finn',
    'Finn de Groot',
    '2620022',
    born(20, '10-18'),
    ['Rielerweg 44', '7416 ZG', 'Deventer'],
    'mbo4_bol',
    'software-next',
  ],
  [
    'zeynep',
    'Zeynep Aydın',
    '2620038',
    born(21, '02-27'),
    ['Veerallee 9', '8019 AC', 'Zwolle'],
    'mbo4_bol',
    'software-next',
  ],
  [
    'bram',
    'Bram Kuipers',
    '2620041',
    born(33, '06-11'),
    ['Enkstraat 27', '8012 TV', 'Zwolle'],
    'career_changer',
    'software-next',
  ],
  [
    'lotte',
    'Lotte Hendriks',
    '2620059',
    born(26, '12-05'),
    ['Koningstraat 80', '7315 HZ', 'Apeldoorn'],
    'career_changer',
    'software-next',
  ],
  [
    'samir',
    'Samir Bouzid',
    '2620063',
    born(22, '08-16'),
    ['Brinkgreverweg 15', '7413 AA', 'Deventer'],
    'mbo4_bbl',
    'software-next',
  ],
  [
    'iris',
    'Iris Wolters',
    '2530204',
    born(19, '03-28'),
    ['Hoofdstraat 6', '8051 AA', 'Hattem'],
    'havo',
    'social-work-this',
  ],
  [
    'naomi',
    'Naomi Pinas',
    '2530211',
    born(37, '10-09'),
    ['IJsselkade 33', '8261 AC', 'Kampen'],
    'worker',
    'social-work-this',
  ],
  [
    'wout',
    'Wout Timmer',
    '2630012',
    born(19, '01-12'),
    ['Molenweg 71', '8012 WH', 'Zwolle'],
    'vwo',
    'social-work-next',
  ],
  [
    'chaima',
    'Chaima Haddou',
    '2630027',
    born(19, '02-19'),
    ['Van Karnebeekstraat 2', '8011 JJ', 'Zwolle'],
    'mbo4_bol',
    'social-work-next',
  ],
];

export const voorbeeldStudents = voorbeeldRows.map(
  studentOf('student.hogeschool.example', ['noor', 'aylin', 'zeynep', 'iris']),
);

const zuidwalRows: readonly Row[] = [
  ['jip', 'Jip Vermeulen', '5010012', born(21, '06-02'), ['Haagdijk 18', '4811 TT', 'Breda'], 'mbo4_bol', 'bouw-this'],
  [
    'soraya',
    'Soraya Janga',
    '5010029',
    born(20, '04-25'),
    ['Ginnekenweg 240', '4818 JK', 'Breda'],
    'worker',
    'bouw-this',
  ],
];

export const zuidwalStudents = zuidwalRows.map(studentOf('student.zuidwal.example', ['jip']));
