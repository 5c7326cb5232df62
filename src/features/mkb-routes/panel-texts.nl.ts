/** Words of the panel that says whether a design is a Mkb-route; they reach the browser, so only what the panel needs. */
export const nl = {
  title: 'Is dit een Mkb-route?',
  days: ' van de dagen bij het bedrijf',
  credits: ' van de studiepunten (EC)',
  creditsUnknown: 'Het aandeel in studiepunten is nog niet bekend.',
  line: (days: string, open: number | null) =>
    `${days} van de dagen${open === null ? ' bij het bedrijf' : open === 0 ? ', geen open punten' : open === 1 ? ', 1 punt open' : `, ${open} punten open`}`,
  noDays: 'Er zijn nog geen dagen ingevuld.',
  halfLine: 'De streep staat op de helft.',
  allCriteria: 'Alle acht criteria',
  motivated: 'Onderbouwd',
  studyLoad: 'Studielast',
  company: 'Bedrijf',
  school: 'Hogeschool',
  third: 'Ontwikkelbedrijf',
  study: 'Zelfstudie',
  total: 'Totaal',
  hours: (hours: string) => `${hours} uur`,
  totalWithCredits: (hours: string, credits: string) => `${hours} uur = ${credits} EC`,
  creditsTotal: 'Studiepunten',
  creditsOf: (total: string, expected: string) => `${total} van ${expected} EC`,
  creditsOnly: (total: string) => `${total} EC`,
  creditsNotYet: 'nog niet bekend',
  warnings: 'Let op',
  thisPeriod: 'Zo ziet de week eruit',
  hoursPerWeek: (hours: string) => `${hours} uur per week`,
  periodAndWeeks: (number: number, weeks: number) => `periode ${number}, ${weeks === 1 ? '1 week' : `${weeks} weken`}`,
  /** Spoken after a change, when the page calculates along. */
  spoken: (days: string, open: number) =>
    `${days} van de dagen bij het bedrijf. ${open === 0 ? 'Geen open punten.' : open === 1 ? 'Eén open punt.' : `${open} open punten.`}`,
};
