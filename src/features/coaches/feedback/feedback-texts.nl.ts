export const nl = {
  mailSubject: 'Hoe is jouw begeleiding op het werk?',
  mailHeading: 'Hoe is jouw begeleiding op het werk?',
  mailBody: (coach: string) =>
    `We vragen je één keer per jaar wat je van je begeleiding door ${coach} vindt. Het zijn drie vragen.`,
  mailPrivate: (least: number) =>
    `Niemand ziet jouw antwoord apart, ook de hogeschool niet. Het komt één keer per jaar vrij, in woorden, en alleen samen met dat van ten minste ${least - 1} anderen. Zijn er minder, dan blijft alles dicht.`,
  mailButton: 'Geef antwoord',
  mailNote: 'Deze link is van jou alleen. Doe je niets, dan gebeurt er niets.',

  linkTitle: 'Hoe is jouw begeleiding op het werk?',
  linkLead: 'Drie vragen, één minuut. Niemand ziet jouw antwoord apart.',
  linkButton: 'Naar de vragen',
  deadTitle: 'De link naar de vragen werkt niet meer',
  deadLead: 'De tijd om te antwoorden is voorbij. Volgend jaar vragen we het opnieuw.',

  title: (coach: string) => `Hoe is je begeleiding door ${coach}?`,
  scale: { 1: 'Niet', 2: 'Een beetje', 3: 'Grotendeels', 4: 'Helemaal' },
  save: 'Verstuur',
  saved: 'Dank je wel. Je kunt je antwoord nog aanpassen tot de dag van vrijgave.',
  answered: 'Je hebt geantwoord. Je kunt het nog aanpassen.',
  over: 'De tijd om te antwoorden is voorbij. Volgend jaar vragen we het opnieuw.',
  overTitle: 'Je kunt nu niet antwoorden',
  inbox: 'Drie vragen; niemand ziet jouw antwoord apart',
};
