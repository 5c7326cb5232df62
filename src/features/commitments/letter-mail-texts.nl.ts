/** Mail about letters of intent. */
export const nl = {
  letter_request: {
    subject: 'Wil je plekken voor studenten bevestigen?',
    heading: (name: string) => `Dag ${name}`,
    body: (institution: string, route: string, year: string) =>
      `${institution} vraagt je een intentieverklaring te lezen en te ondertekenen, over plekken in de Mkb-route ${route} in ${year}.`,
    steps:
      'Je leest de tekst, krijgt een code in je mail en ondertekent. Dat duurt een paar minuten en kan op je telefoon. Klopt er iets niet, dan kun je dat ook zeggen.',
    button: 'Lees de intentieverklaring',
    note: 'De link is voor jou alleen en werkt hoogstens 60 dagen. Je hebt geen account nodig.',
  },
  letter_withdrawn: {
    subject: 'De intentieverklaring vervalt',
    heading: 'De intentieverklaring vervalt',
    body: (institution: string, route: string) =>
      `${institution} trekt de vraag in over plekken in de Mkb-route ${route}. Je hoeft niets meer te doen.`,
    reason: (reason: string) => `De reden: ${reason}`,
  },
  letter_copy: {
    subject: 'Je ondertekende intentieverklaring',
    heading: 'Bedankt voor je ondertekening',
    body: (route: string, year: string) =>
      `Je hebt de intentieverklaring over de Mkb-route ${route} in ${year} ondertekend. Met de knop haal je je exemplaar op.`,
    button: 'Haal je exemplaar op',
    note: 'De link werkt hoogstens 60 dagen. We vragen een code uit je mail.',
  },
  letter_answered: {
    subject: 'Een bedrijf heeft op een intentieverklaring geantwoord',
    heading: {
      signed: 'Ondertekend',
      refused: 'Niet akkoord',
      proposed: 'Een ander voorstel',
      sent: '',
      withdrawn: '',
    },
    body: (company: string, route: string, year: string) =>
      `Het gaat om ${company} en de Mkb-route ${route} in ${year}.`,
    reason: (reason: string) => `De reden: ${reason}`,
    proposal: (places: string) => `Het bedrijf stelt voor: ${places}.`,
    button: 'Bekijk de toezegging',
  },
  letter_code: {
    subject: 'Je code voor de intentieverklaring',
    heading: 'Je code',
    body: 'Typ deze zes cijfers in de browser waarin je de intentieverklaring leest.',
    note: 'De code werkt tien minuten, alleen in die browser. Vroeg je hier niet om? Dan hoef je niets te doen.',
  },
  whomToCall: (name: string, email: string) => `Vragen? Neem contact op met ${name}, ${email}.`,
};
