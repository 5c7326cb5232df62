export const nl = {
  codeTitle: 'Welkom bij Driehoek',
  codeLead:
    'Deze installatie is nog leeg. Typ de code die in de terminal staat, dan weten we dat jij de beheerder bent.',
  code: 'Code uit de terminal',
  codeHint: 'Acht tekens, bijvoorbeeld ABCD-2345. Hoofdletters hoeven niet.',
  goOn: 'Ga verder',
  codeWrong: 'Deze code klopt niet. Kijk nog eens in de terminal; hij bestaat uit acht letters en cijfers.',
  codeExpired:
    'Deze code werkt niet meer: hij geldt een half uur en één keer. Start Driehoek opnieuw, dan staat er een nieuwe in de terminal.',
  codeTooMany:
    'Er is te vaak een verkeerde code getypt. Start Driehoek opnieuw, dan staat er een nieuwe in de terminal.',
  choiceTitle: 'Hoe wil je beginnen?',
  choiceLead: 'Je kunt rondkijken met verzonnen mensen en bedrijven, of meteen je eigen hogeschool opzetten.',
  demoTitle: 'Rondkijken',
  demoText:
    'Een verzonnen hogeschool met drie Mkb-routes, bedrijven, studenten en overeenkomsten. Je kiest zelf als wie je kijkt. Er gaat geen mail naar buiten. Later wis je alles met één knop.',
  demoButton: 'Verken de voorbeeldhogeschool',
  demoNotHere:
    'Dit kan hier niet: Driehoek is van buiten bereikbaar, en in een voorbeeld mag iedereen als iedereen inloggen. Zet HOST op 127.0.0.1, of DEMO_PUBLIC op 1.',
  realTitle: 'Echt beginnen',
  realText: 'Je geeft de naam en kleuren van je hogeschool en maakt de eerste beheerder.',
  realButton: 'Stel Driehoek in voor je hogeschool',
  institutionTitle: 'Je hogeschool',
  institutionLead: 'Naam, kleur en een eerste beheerder zijn genoeg. Alles is later te wijzigen.',
  name: 'Naam van de hogeschool',
  place: 'Plaats',
  shortName: 'Korte naam naast het beeldmerk',
  shortNameHint: 'Hoogstens 12 tekens.',
  brand: 'Huiskleur',
  brandHint: 'Voor knoppen en links. We controleren of witte letters erop leesbaar zijn.',
  brandContrast: (ratio: string) =>
    `Witte letters zijn op deze kleur niet goed leesbaar (contrast ${ratio}, nodig is 4,5). Kies een donkerder kleur.`,
  adminName: 'Naam van de eerste beheerder',
  adminEmail: 'E-mailadres van de eerste beheerder',
  create: 'Maak de hogeschool',
  doneFlash: 'Je hogeschool staat klaar. Nodig nu de mensen uit die mee gaan doen.',
} as const;
