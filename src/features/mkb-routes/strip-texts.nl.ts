/** Words of the strip of weeks and the grips, for the server and for the browser. */
export const nl = {
  year: (year: number, weeks: number) => `Jaar ${year}: ${weeksNl(weeks)}`,
  segment: (label: string, weeks: number) => (label === '' ? weeksNl(weeks) : `${label} ${weeksNl(weeks)}`),
  border: (period: string, next: string | null) =>
    next === null ? `Einde van ${period}` : `Grens tussen ${period} en ${next}`,
  value: (weeks: number, rest: number | null) =>
    rest === null ? weeksNl(weeks) : `${weeksNl(weeks)}, daarna ${weeksNl(rest)}`,
  grip: (period: string) => `Verplaats ${period}`,
  hint: 'Sleep een grens om weken te verdelen, of een periode aan de greep om haar te verplaatsen. Met het toetsenbord: ga erheen met Tab en gebruik de pijltjes.',
  failed: 'Bewaren lukte niet. Kijk of je verbinding hebt en probeer het opnieuw.',
};

const weeksNl = (weeks: number) => (weeks === 1 ? '1 week' : `${weeks} weken`);
