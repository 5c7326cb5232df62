import type { Party } from '../rules/party.ts';

const letters: Record<Party, string> = {
  institution: 'H',
  learning_company: 'B',
  student: 'S',
  second_company: '2',
  employer: 'W',
  third_location: 'O',
  legal_representative: 'V',
};

export const nl = {
  letters,
  page: 'Pagina',
  of: 'van',
  stage: {
    sent: 'nog niet ondertekend',
    partly_signed: (signed: number, all: number) => `${signed} van ${all} ondertekend`,
    concluded: 'door alle partijen ondertekend',
    announced: 'mededeling, zonder ondertekening',
  },
  summaryHeading: 'In het kort',
  description: (reference: string) => `Tripartiete overeenkomst ${reference}, met gegevens en bewijs als bijlagen`,
  article: 'Artikel',

  signaturesHeading: 'Ondertekening',
  signaturesIntro:
    'Wie hieronder staat, heeft de tekst van deze overeenkomst gelezen, gaat ermee akkoord en verklaart te mogen ondertekenen.',
  signed: 'Ondertekend',
  waiting: 'Nog niet ondertekend',
  waitingFor: (name: string) => `Gevraagd: ${name}`,
  signedOnPaper: 'Ondertekend op papier',
  onPaper: (day: string) => `op papier, ${day}`,
  paperMoment: (day: string, counts: string) => `op papier op ${day}; telt sinds ${counts}`,
  lapsed: 'Niet meer nodig: de student is 18 geworden',
  byHand: 'Naam, functie, datum en handtekening op papier:',
  refused: 'Niet akkoord',

  evidenceHeading: 'Bewijs van ondertekening',
  evidenceIntro:
    'Elke ondertekenaar kreeg een eigen link en daarna een code van zes cijfers op het mailadres dat hieronder staat. De code gold tien minuten, voor deze tekst en voor één ondertekenaar. Dat de code is ingevuld, laat zien dat de ondertekenaar op dat moment bij die mailbox kon. De naam en de functie zijn door de ondertekenaar zelf opgegeven.',
  evidencePaper:
    'Wie in de tabel als ondertekend op papier staat, gebruikte geen code. Dat is een handgeschreven handtekening, waarvan een scan is bewaard: een medewerker legde haar vast en een tweede keek mee. Zij telt vanaf dat meekijken.',
  dutchTime: 'Alle tijden zijn in Nederlandse tijd, met het verschil met UTC.',
  who: 'Wie',
  forWhom: 'Namens',
  mailbox: 'Mailbox',
  moment: 'Moment',
  nobodySigned: 'Er is nog niet ondertekend.',
  timelineHeading: 'Wat er is gebeurd',
  what: 'Wat',
  textHeading: 'De ondertekende tekst',
  textHash: 'SHA-256 van de tekst en de gegevens',
  textCheck: (file: string) =>
    `Dit kenmerk hoort bij precies deze tekst. In dit pdf-bestand zit de bijlage ${file}. De SHA-256 van die bijlage is hetzelfde kenmerk; zo kan iedereen met een eigen programma nagaan dat er niets is veranderd.`,
  reference: 'Kenmerk van de overeenkomst',

  agreementFile: 'overeenkomst.json',
  agreementFileDescription: 'De tekst en de gegevens van de overeenkomst; de SHA-256 van dit bestand is ondertekend',
  evidenceFile: 'bewijs.json',
  evidenceFileDescription: 'De ondertekeningen en wat er rond het ondertekenen is gebeurd',

  addendum: {
    description: (reference: string) => `Addendum ${reference}, met gegevens en bewijs als bijlagen`,
    signaturesIntro:
      'Wie hieronder staat, heeft de tekst van dit addendum gelezen, gaat ermee akkoord en verklaart te mogen ondertekenen.',
    reference: 'Kenmerk van het addendum',
  },
  notice: {
    signaturesIntro: 'Dit addendum is een mededeling. Niemand hoeft het te ondertekenen; de partijen kregen bericht.',
    evidenceHeading: 'Bewijs',
    evidenceIntro: 'De hogeschool heeft deze mededeling vastgelegd en de partijen per mail bericht gestuurd.',
    nobodySigned: 'Een mededeling wordt niet ondertekend.',
    textHeading: 'De vastgelegde tekst',
  },
  events: {
    address_entered: (by: string, name: string, email: string) =>
      `${by} voerde het mailadres van ${name} in: ${email}.`,
    address_changed: (by: string, name: string, from: string, to: string) =>
      `${by} veranderde het mailadres van ${name} van ${from} in ${to}. De andere partijen kregen daarvan bericht.`,
    shared_address: (by: string, email: string, reason: string) =>
      `Twee partijen gebruiken ${email}. Reden, vastgelegd door ${by}: ${reason}`,
    sent: (by: string) => `${by} verstuurde de tekst om te ondertekenen.`,
    code_sent: (name: string, email: string) => `Code voor ${name} verstuurd naar ${email}.`,
    reminded: (name: string, email: string, number: number) =>
      `Herinnering ${number} voor ${name} verstuurd naar ${email}.`,
    mail_bounced: (by: string, name: string, email: string) =>
      `${by} legde vast dat de mail aan ${name} naar ${email} terugkwam.`,
    signed: (name: string, email: string) =>
      `${name} ondertekende met de code die naar ${email} was gestuurd, en verklaarde te mogen ondertekenen.`,
    paper_recorded: (by: string, name: string, day: string, hash: string) =>
      `${by} legde vast dat ${name} op ${day} op papier ondertekende. SHA-256 van de scan: ${hash}`,
    signed_on_paper: (name: string, day: string, by: string) =>
      `${by} keek mee: ${name} ondertekende op ${day} op papier. Vanaf dit moment telt de handtekening.`,
    paper_rejected: (by: string, name: string, reason: string) =>
      `${by} keurde de handtekening op papier van ${name} af: ${reason}`,
    delegation_asked: (name: string, other: string, email: string) =>
      `${name} liet weten niet de juiste persoon te zijn, en noemde ${other}, ${email}.`,
    delegation_automatic: (name: string, other: string) =>
      `Volgens de instelling van de hogeschool is ${other} meteen gevraagd in plaats van ${name}.`,
    delegation_declined: (by: string, other: string) => `${by} nam ${other} niet over als ondertekenaar.`,
    representative_lapsed: (name: string) =>
      `De student was 18 geworden en had nog niet ondertekend. ${name} hoefde niet meer te ondertekenen.`,
    refused: (name: string) => `${name} liet weten niet akkoord te zijn.`,
    refusal_withdrawn: (name: string) => `${name} nam de weigering terug.`,
    taken_back: (by: string, reason: string, voided: number) =>
      `${by} nam een eerdere tekst terug (${reason}). ${voided === 1 ? '1 ondertekening verviel.' : `${voided} ondertekeningen vervielen.`}`,
    announced: (by: string) => `${by} legde de wijziging vast als mededeling. De partijen kregen bericht.`,
    addendum_concluded: 'Iedereen die het aangaat heeft dezelfde tekst ondertekend: de wijziging is overeengekomen.',
    concluded: 'Alle partijen hebben dezelfde tekst ondertekend: de overeenkomst is tot stand gekomen.',
  },
  earlierText: (hash: string) => `Kenmerk van die tekst: ${hash}`,
};
