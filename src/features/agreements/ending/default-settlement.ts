/** One thing to settle, in both languages. */
export type SettlementWords = { nl: string; en: string };

/** What must be settled after an end, until a hogeschool writes its own list. */
export const defaultSettlement: readonly SettlementWords[] = [
  { nl: 'Openstaande taken zijn af of overgedragen', en: 'Open tasks are done or handed over' },
  { nl: 'De student heeft het eigen portfolio en bewijs', en: 'The student has the own portfolio and evidence' },
  { nl: 'De laatste feedback en beoordeling zijn vastgelegd', en: 'The last feedback and assessment are recorded' },
  { nl: 'Sleutels, pasjes en spullen zijn ingeleverd', en: 'Keys, passes and equipment are handed in' },
  { nl: 'Toegang tot systemen van het bedrijf is afgesloten', en: 'Access to the systems of the company is closed' },
  {
    nl: 'Het bedrijf en de begeleiders zijn bedankt en gesproken',
    en: 'The company and the coaches were thanked and spoken to',
  },
];
