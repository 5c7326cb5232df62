export const nl = {
  title: 'Omvang per jaar',
  caption: 'Cijfers aan het einde van elk jaar',
  yearEnd: 'Einde van het jaar',
  yearEndHint: 'De laatste dag van het boekjaar, meestal 31 december.',
  staff: 'Medewerkers',
  turnover: 'Omzet',
  balanceSheet: 'Balanstotaal',
  linked: 'Partner- en verbonden bedrijven',
  linkedHint: 'Heeft een ander bedrijf 25% of meer in dit bedrijf, of andersom? Dan tellen ook die cijfers mee.',
  linkedWords: { yes: 'meegeteld', no: 'niet meegeteld', unknown: 'niet bekend' },
  linkedOptions: {
    yes: 'Ja, ze zijn meegeteld of er zijn er geen',
    no: 'Nee, ze zijn niet meegeteld',
    unknown: 'Dat weten we niet',
  },
  alone: 'Dit jaar op zichzelf',
  sizes: { sme: 'mkb', large: 'groter dan mkb', unknown: 'niet bekend' },
  add: 'Vul een jaar in',
  newTitle: 'Cijfers van een jaar',
  newLead: (company: string) => `De omvang van ${company} aan het einde van een boekjaar.`,
  editTitle: 'Wijzig de cijfers van een jaar',
  change: 'Wijzig',
  remove: 'Haal dit jaar weg',
  removed: 'Het jaar is weggehaald.',
  save: 'Bewaar',
  cancel: 'Annuleer',
  saved: (on: string) => `De cijfers van ${on} zijn bewaard.`,
  empty: 'Er zijn nog geen cijfers. Met de cijfers van een jaar weten we of het bedrijf mkb is.',
  notKnown: 'niet bekend',
  euros: (amount: string) => `€ ${amount}`,
  status: {
    sme: 'Dit bedrijf is mkb.',
    large: 'Dit bedrijf is groter dan mkb.',
    unknown: 'Van dit bedrijf weten we nog niet of het mkb is.',
  },
  largeSince: (since: string) =>
    `Dit bedrijf is sinds ${since} geen mkb meer: het was twee jaren na elkaar over de grens. Het kan blijven meedoen; de projectleider schrijft er een onderbouwing bij.`,
  watch: {
    one_year_over:
      'In het laatste jaar was het over de grens. Is dat een tweede jaar na elkaar zo, dan is het geen mkb meer.',
    one_year_under:
      'In het laatste jaar was het weer onder de grens. Is dat een tweede jaar na elkaar zo, dan is het weer mkb.',
  },
  linkedUnsure: {
    no: 'Partner- en verbonden bedrijven zijn in het laatste jaar niet meegeteld. Met hun cijfers erbij kan de uitkomst anders zijn.',
    unknown:
      'We weten niet of partner- en verbonden bedrijven in het laatste jaar zijn meegeteld. Vraag het na; de uitkomst kan erdoor veranderen.',
  },
  rule: (staffBelow: string, turnover: string, balanceSheet: string) =>
    `Mkb heeft minder dan ${staffBelow} medewerkers (arbeidsjaareenheden), en een omzet tot ${turnover} of een balanstotaal tot ${balanceSheet}. De status verandert pas na twee jaren na elkaar (Aanbeveling 2003/361/EG, bijlage, artikel 2 en 4).`,
  seen: 'Ik heb het gezien',
  seenDone: 'Genoteerd. De taak is weg; de melding blijft staan.',
  faults: {
    in_future: 'Dit jaar is nog niet afgelopen. Kies een dag die geweest is.',
    too_early: 'Kies een jaar vanaf 2005; eerder golden andere grenzen.',
    no_figures: 'Vul minstens één cijfer in.',
    taken: 'Van deze dag staan er al cijfers. Wijzig die.',
  },
  changed: 'Iemand anders heeft deze cijfers net gewijzigd. Kijk ze na en bewaar nog een keer.',
} as const;
