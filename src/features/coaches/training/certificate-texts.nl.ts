export const nl = {
  title: 'Certificaat',
  file: 'certificaat',
  description: 'Certificaat van een module voor praktijkbegeleiders',
  given: (name: string) => `${name} heeft deze module voor praktijkbegeleiders afgerond:`,
  how: 'De module bestaat uit een tekst met drie vragen. Alle drie zijn goed beantwoord.',
  version: 'Versie van de module',
  on: 'Gehaald op',
  by: 'Bij',
  number: 'Nummer',
  check: 'Is dit certificaat echt? Controleer het met naam en nummer op:',

  checkTitle: 'Controleer een certificaat',
  checkLead: (institution: string) =>
    `Vul de naam en het nummer in zoals ze op het certificaat van ${institution} staan.`,
  checkName: 'Naam op het certificaat',
  checkNumber: 'Nummer',
  checkNumberHint: 'Bijvoorbeeld PB-7K3M-9QXA.',
  checkButton: 'Controleer',
  genuineTitle: 'Dit certificaat is echt',
  genuine: (title: string, day: string) => `De module “${title}” is gehaald op ${day}, door wie deze naam heeft.`,
  unknownTitle: 'Dit certificaat kennen we niet',
  unknown:
    'Naam en nummer horen niet bij elkaar, of het nummer bestaat niet. Kijk of je ze precies hebt overgenomen. Klopt het dan nog niet, vraag het de hogeschool.',
  tooOften: 'Er is te vaak gezocht. Probeer het over tien minuten opnieuw.',
};
