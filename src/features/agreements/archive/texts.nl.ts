export const nl = {
  moreFilters: 'Meer filters',
  company: 'Bedrijf',
  cohort: 'Cohort',
  allCohorts: 'Alle cohorten',
  chooseMkbRouteFirst: 'Kies eerst een Mkb-route',
  lacks: 'Er ontbreekt',
  lacksAny: 'Maakt niet uit',
  lack: {
    data: 'gegevens in een concept',
    pdf: 'de PDF van een ondertekende overeenkomst',
    seal: 'de verzegeling van de PDF',
  },
  waitsLongerThan: 'Wacht langer dan (dagen)',
  days: 'dagen',
  endsBefore: 'Eindigt voor',
  order: {
    recent: 'Overeenkomsten, laatst gewijzigd boven',
    end: 'Overeenkomsten, laatste einddatum boven',
    waiting: 'Overeenkomsten, langst wachtend boven',
  },
  lackNote: {
    data: 'nog niet compleet',
    pdf: 'PDF ontbreekt',
    seal: 'PDF zonder verzegeling',
  },
  until: (day: string) => `tot en met ${day}`,
};
