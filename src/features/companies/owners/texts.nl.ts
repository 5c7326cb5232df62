export const nl = {
  label: 'Relatiebeheerder',
  none: 'nog niemand',
  title: (company: string) => `Wie houdt contact met ${company}?`,
  lead: 'Een bedrijf heeft één contactpersoon bij de hogeschool. Die krijgt de vragen en de taken van dit bedrijf.',
  owner: 'Relatiebeheerder',
  nobody: 'Niemand',
  save: 'Bewaar',
  cancel: 'Annuleer',
  change: 'Wijzig de relatiebeheerder',
  take: 'Ik neem dit bedrijf',
  saved: (name: string) => `${name} houdt nu contact met dit bedrijf.`,
  savedNone: 'Dit bedrijf heeft nu geen relatiebeheerder.',
  unknown: 'Deze collega kan geen bedrijven bijhouden. Kies een ander.',
  handOver: 'Draag bedrijven over',
  handOverTitle: 'Draag bedrijven over',
  handOverLead:
    'Gaat een collega weg of neemt iemand het over? Dan gaan al zijn bedrijven in één keer naar een ander, met de volgende stappen die nog openstaan.',
  from: 'Bedrijven van',
  fromOption: (name: string, companies: string) =>
    `${name} (${companies === '1' ? '1 bedrijf' : `${companies} bedrijven`})`,
  to: 'Naar',
  choose: 'Kies een collega',
  same: 'Kies twee verschillende collega’s.',
  nobodyToHandOver:
    'Nog geen enkel bedrijf heeft een relatiebeheerder. Kies er eerst een op de pagina van een bedrijf.',
  handOverButton: 'Draag alles over',
  handedOver: (companies: string, steps: string, to: string) =>
    `${companies === '1' ? '1 bedrijf is' : `${companies} bedrijven zijn`} overgedragen aan ${to}, met ${steps === '1' ? '1 volgende stap' : `${steps} volgende stappen`}.`,
} as const;
