export const nl = {
  title: 'Kijk als …',
  lead: 'Kies als wie je wilt kijken. Je bent meteen ingelogd.',
  logInAs: 'Log in als',
  linkHint:
    'Bedrijven en studenten hebben geen account nodig. Zij krijgen een link in hun mail: die vind je in de post.',
  mailTitle: 'Post van de voorbeeldwereld',
  mailLead: 'Alles wat hier staat, was anders verstuurd. De links en codes werken echt.',
  mailEmptyTitle: 'Nog geen post',
  mailEmpty: 'Verstuur een overeenkomst of vraag een inloglink; dan verschijnt de mail hier binnen een paar seconden.',
  to: 'Aan',
  subject: 'Onderwerp',
  when: 'Wanneer',
  open: 'Lees',
  wipeTitle: 'Wis de voorbeelden en begin echt',
  wipe: 'Alle verzonnen mensen, bedrijven en overeenkomsten verdwijnen. Dat kan niet terug. Daarna stel je je eigen hogeschool in.',
  notLasting:
    'Deze proef gebruikt een tijdelijke map: wat je hier opzet, is weg zodra je stopt. Stop de proef en begin met npm start; daar kies je voor je eigen hogeschool.',
  wipeButton: 'Wis alles en begin echt',
  cancel: 'Nee, verder kijken',
  wiped: 'Leeg. In de terminal staat een nieuwe code.',
} as const;
