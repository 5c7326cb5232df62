export const nl = {
  title: 'Begeleiding overdragen',
  searchLead:
    'Stopt een praktijkbegeleider of docentbegeleider? Zoek wie stopt en draag in één keer over, met een datum.',
  search: 'Naam van wie stopt',
  find: 'Zoek',
  nobody: 'Niemand met deze naam begeleidt nu of later. Typ de naam zoals die in de overeenkomst staat.',
  found: 'Wie bedoel je?',
  roles: {
    workplace_coach: 'praktijkbegeleider',
    second_workplace_coach: 'praktijkbegeleider bij het tweede leerbedrijf',
    visiting_tutor: 'docentbegeleider',
  },
  inAgreements: (role: string, count: number) =>
    count === 1 ? `${role} in 1 overeenkomst` : `${role} in ${count} overeenkomsten`,
  lead: (name: string, role: string) =>
    `${name} is ${role}. Per overeenkomst komt er een addendum; wie het aangaat, krijgt bericht of ondertekent. De overeenkomst blijft weten wie wanneer begeleidde.`,
  to: 'Wie neemt het over?',
  toHint: 'Voornaam en achternaam, zoals die in de overeenkomst komt te staan.',
  jobTitle: 'Functie van wie het overneemt',
  from: 'Vanaf welke dag?',
  fromHint: 'Begint een overeenkomst later, dan geldt het daar vanaf haar eerste dag.',
  reason: 'Waarom?',
  reasonHint: 'De partijen lezen dit ook.',
  which: 'Welke overeenkomsten?',
  line: (reference: string, student: string, company: string | null) =>
    [reference, student, company].filter(Boolean).join(' · '),
  stretch: (from: string, until: string) => `begeleidt van ${from} tot en met ${until}`,
  more: (count: number) => `Je ziet de eerste ${count}. De andere draag je daarna over.`,
  none: 'Er is niets over te dragen.',
  button: 'Draag over',
  back: 'Iemand anders',
  chooseOne: 'Kies ten minste één overeenkomst.',
  samePerson: 'Dit is dezelfde persoon. Vul in wie het overneemt.',
  done: (count: number, to: string) =>
    count === 1
      ? `Eén overeenkomst is overgedragen aan ${to}.`
      : `${count} overeenkomsten zijn overgedragen aan ${to}.`,
  notThis: (reference: string, why: string) => `Niet ${reference}: ${why}`,
  moreNot: (count: number) =>
    count === 1 ? 'Nog 1 ging niet over. Die staat hieronder.' : `Nog ${count} gingen niet over. Die staan hieronder.`,
};
