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
  emptyOutside: 'Moet je iets ondertekenen? Dan krijg je een mail met een link. Inloggen hoeft daar niet voor.',
} as const;
