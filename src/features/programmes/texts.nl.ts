export const nl = {
  title: 'Opleidingen',
  mkbRoutes: 'Mkb-routes',
  lead: (count: number) =>
    count === 0
      ? 'Een Mkb-route is een variant van een bestaande opleiding. Voeg eerst die opleiding toe.'
      : 'Een Mkb-route is een variant van een van deze opleidingen. Kies er een om de gegevens te wijzigen.',
  add: 'Opleiding toevoegen',
  emptyTitle: 'Er zijn nog geen opleidingen',
  empty: 'Voeg de opleiding toe waarvan je een Mkb-route maakt. Je hebt naam, code, graad, studiepunten en vorm nodig.',
  newTitle: 'Nieuwe opleiding',
  editTitle: 'Opleiding wijzigen',
  formLead: 'Neem de gegevens over uit het register van opleidingen. De controle van de Mkb-route gebruikt ze.',
  name: 'Naam van de opleiding',
  nameHint: 'Zonder graad, bijvoorbeeld: Mechatronica.',
  programmeCode: 'Code in het register',
  programmeCodeHint: 'Vijf cijfers, bijvoorbeeld 80071.',
  credits: 'Studiepunten (EC)',
  creditsHint: '120 bij een Ad, 240 bij een bachelor.',
  degree: 'Graad',
  degrees: { associate_degree: 'Associate degree (Ad)', bachelor: 'Bachelor', master: 'Master' },
  mode: 'Vorm',
  modeHint: 'Bij een duale opleiding is de overeenkomst van drie partijen bij wet verplicht.',
  modes: { dual: 'Duaal', part_time: 'Deeltijd', full_time: 'Voltijd' },
  save: 'Bewaar de opleiding',
  cancel: 'Annuleer',
  added: (name: string) => `De opleiding ${name} is toegevoegd.`,
  changed: (name: string) => `De opleiding ${name} is bewaard.`,
} as const;
