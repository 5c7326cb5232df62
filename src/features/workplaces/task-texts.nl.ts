export const nl = {
  title: (route: string) => `Werktaken van ${route}`,
  crumb: 'Werktaken',
  mkbRoutes: 'Mkb-routes',
  lead: (tasks: number, without: number) =>
    without === 0
      ? `${tasks === 1 ? '1 werktaak' : `${tasks} werktaken`}. Elke leeruitkomst die in het bedrijf wordt geleerd, hoort bij een werktaak.`
      : `${tasks === 1 ? '1 werktaak' : `${tasks} werktaken`}. ${without === 1 ? '1 leeruitkomst hoort' : `${without} leeruitkomsten horen`} nog bij geen enkele werktaak.`,
  leadNone:
    'Schrijf op wat een student in het bedrijf doet. Een bedrijf kruist later aan wat het heeft; zo zie je wat er te leren is.',
  ofVersion: (version: number) => `De leeruitkomsten zijn die van versie ${version}.`,
  notPublished: (version: number) =>
    `Versie ${version} is nog niet vrijgegeven. De leeruitkomsten kunnen nog veranderen.`,
  noOutcomes:
    'Deze Mkb-route heeft nog geen leeruitkomsten. Vul ze in bij het ontwerp; daarna kun je ze hier bij de werktaken zetten.',
  caption: 'Werktaken met de leeruitkomsten die je ermee leert',
  task: 'Werktaak',
  outcomes: 'Leeruitkomsten',
  outcomeCount: (count: number) => (count === 1 ? '1 leeruitkomst' : `${count} leeruitkomsten`),
  noOutcomeYet: 'nog geen',
  goneCount: (count: number) =>
    count === 1 ? '1 staat niet meer in deze versie' : `${count} staan niet meer in deze versie`,
  answered: 'Antwoord van',
  answeredBy: (count: number) => (count === 1 ? '1 werkplek' : `${count} werkplekken`),
  actions: 'Wijzigen',
  edit: 'Wijzig',
  up: 'Omhoog',
  down: 'Omlaag',
  upOf: (name: string) => `Omhoog: ${name}`,
  downOf: (name: string) => `Omlaag: ${name}`,
  emptyTitle: 'Er staan nog geen werktaken in de lijst',
  empty: 'Tien tot twintig is genoeg. Houd ze zo dat een ondernemer ze meteen herkent.',
  addTitle: 'Werktaken toevoegen',
  addLabel: 'Werktaken, één per regel',
  addHint: 'Bijvoorbeeld: storingen zoeken aan een machine. Plakken uit een lijst mag.',
  add: 'Voeg toe',
  added: (count: number) =>
    count === 1
      ? '1 werktaak toegevoegd. Zet er nu de leeruitkomsten bij.'
      : `${count} werktaken toegevoegd. Zet er nu de leeruitkomsten bij.`,
  addedNone: 'Deze werktaken stonden al in de lijst.',
  addEmpty: 'Schrijf minstens één werktaak op.',
  tooLong: (name: string, most: number) => `Maak deze werktaak korter dan ${most} tekens: ${name}`,
  tooMany: (most: number) => `Een Mkb-route heeft hooguit ${most} werktaken. Voeg er minder toe of haal er eerst weg.`,
  openOutcomes: 'Nog bij geen werktaak',
  openOutcomesLead:
    'Deze leeruitkomsten worden in het bedrijf geleerd, maar horen nog bij geen enkele werktaak. Geen bedrijf kan ze zo dekken.',

  editTitle: 'Werktaak wijzigen',
  editLead: 'Kruis aan wat een student met dit werk leert.',
  name: 'Werktaak',
  nameTaken: 'Deze werktaak staat al in de lijst.',
  goneLegend: 'Niet meer in deze versie',
  goneHint: 'Deze leeruitkomsten stonden in een eerdere versie. Haal het kruisje weg als je ze niet meer nodig hebt.',
  byDesign: {
    company: '',
    school: 'volgens het ontwerp op de hogeschool',
    third: 'volgens het ontwerp op de derde leerlocatie',
  },
  save: 'Bewaar',
  saveAndNext: (name: string) => `Bewaar en ga verder met: ${name}`,
  cancel: 'Annuleer',
  saved: 'De werktaak is opgeslagen.',
  remove: 'Haal uit de lijst',
  removed: (name: string) =>
    `“${name}” staat niet meer in de lijst. Voeg je deze werktaak later weer toe, dan komen de antwoorden terug.`,

  tickTitle: 'Welk werk heeft deze werkplek?',
  tickLead: (route: string) => `Kruis aan wat een student hier kan doen voor ${route}. Wat je niet weet, laat je open.`,
  answers: { yes: 'Ja', partly: 'Deels', no: 'Nee' },
  notAsked: 'Weet ik niet',
  ticked: 'De werktaken zijn opgeslagen.',
  tickConflict: 'Iemand anders heeft net iets aangekruist',
  tickConflictBody: 'Wat jij hebt aangekruist, staat er nog. Kijk het na en sla opnieuw op; dan geldt jouw versie.',

  askTitle: 'Vraag het bedrijf welk werk er is',
  askLead: (name: string, route: string) =>
    `We mailen een link. Zonder account kruist het bedrijf in vijf minuten aan welk werk ${name} heeft voor ${route}.`,
  askWho: 'Aan wie?',
  askWhoNeeded: 'Kies aan wie je het vraagt.',
  askRouteNeeded: 'Kies een Mkb-route.',
  askNobodyTitle: 'Er is niemand om het aan te vragen',
  askNobody: 'Voeg bij het bedrijf een contactpersoon met een e-mailadres toe.',
  askContact: 'Contactpersoon toevoegen',
  askSend: 'Verstuur de vraag',
  askSent: (name: string) => `De vraag is onderweg naar ${name}.`,
  askMailOff: 'Er is geen mailserver ingesteld. De vraag wacht tot die er is.',
};
