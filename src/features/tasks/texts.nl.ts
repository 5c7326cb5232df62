export const nl = {
  title: 'Mijn taken',
  lead: (count: number) =>
    count === 0
      ? 'Er wacht niets op je.'
      : count === 1
        ? 'Er wacht één ding op je.'
        : `Er wachten ${count} dingen op je.`,
  emptyTitle: 'Je bent bij',
  empty: 'Zodra iemand iets van je nodig heeft, staat het hier. Je krijgt er ook een mail over.',
  emptyOutside:
    'Vraagt een hogeschool iets van je, zoals ondertekenen, dan krijg je een mail met een link. Inloggen hoeft daar niet voor. Ben je die mail kwijt? Bekijk dan hieronder wat er nu op je wacht.',
  emptyStudent:
    'Heeft iedereen je overeenkomst ondertekend, dan krijg je een mail met een link naar je eigen exemplaar. Je gegevens en je toestemming vind je onder je naam, bij Mijn gegevens.',
  inbox: 'Bekijk wat er op je wacht',
} as const;
