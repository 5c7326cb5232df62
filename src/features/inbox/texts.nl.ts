export const nl = {
  title: 'Wat wacht er op jou?',
  letter: 'J',
  lead: (count: string) =>
    count === '1'
      ? 'Er wacht één ding. Het duurt maar even.'
      : `Er wachten ${count} dingen. Elk duurt hooguit twee minuten.`,
  leadFirst: (count: string) => `Dit zijn de eerste ${count}. Elk duurt hooguit twee minuten.`,
  minutes: (count: string) => (count === '1' ? '1 minuut' : `${count} minuten`),
  open: 'Open',
  openWhat: (what: string) => `Open: ${what}`,
  later: (count: string) => (count === '1' ? 'Daarna komt er nog één.' : `Daarna komen er nog ${count}.`),
  emptyTitle: 'Er wacht niets',
  empty: 'Je bent helemaal bij. Komt er iets nieuws, dan krijg je een mail.',
  shownFor: (email: string) => `Dit is voor ${email}, van alle hogescholen op deze website.`,
  leave: 'Klaar op dit apparaat',
  left: 'Op dit apparaat is niets meer te zien.',
  gone: 'Dat is al gedaan of niet meer nodig.',

  askLead:
    'Werk je bij een bedrijf met studenten? Hier staat alles bij elkaar wat hogescholen je vragen. Vul je e-mailadres in; je krijgt een code.',
  email: 'E-mailadres',
  emailHint: 'Het adres waarop je mail van de hogeschool krijgt.',
  askButton: 'Stuur mij een code',
  noMail: 'Mail werkt nu niet. Bel de hogeschool.',
  tooOften: 'Er zijn al een paar codes gevraagd. Gebruik de nieuwste, of wacht een uur.',

  codeTitle: 'Typ je code',
  codeLead: (address: string) =>
    `Wacht er iets op ${address}, dan zijn er zes cijfers onderweg. Meestal zijn ze er binnen een minuut.`,
  code: 'Code uit je mail',
  codeHint: 'De code werkt tien minuten, alleen in deze browser.',
  codeButton: 'Verder',
  codeAgain: 'Stuur een nieuwe code',
  codeSent: 'Kijk in je mail.',
  back: 'Een ander adres',
  codeAnswers: {
    wrong: 'Deze code klopt niet. Kijk in de nieuwste mail en typ de zes cijfers opnieuw.',
    expired: 'Deze code is verlopen. Vraag een nieuwe code.',
    too_many_tries: 'Er is vijf keer een verkeerde code getypt. Vraag een nieuwe code.',
    not_requested: 'In deze browser is nog geen code gevraagd. Vraag eerst een code.',
  },
  mailSubject: 'Je code',
  mailHeading: 'Je code om te zien wat er op je wacht',
  mailBody: 'Typ deze zes cijfers op de pagina waar je ze vroeg.',
  mailNote: 'De code werkt tien minuten. Heb je er niet om gevraagd, dan hoef je niets te doen.',
  mailFooter: (url: string) => `Alles wat op je wacht, van alle hogescholen bij elkaar: ${url}`,
} as const;
