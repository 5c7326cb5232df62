export const nl = {
  cannotRead: (file: string) => `Het bestand ${file} is niet te lezen. Kijk of het er staat en of je het mag lezen.`,
  exists: (file: string) => `${file} bestaat al en wordt niet overschreven. Kies een andere naam.`,
  cannotWrite: (file: string) =>
    `${file} kan niet worden geschreven. Kijk of de map bestaat en of je erin mag schrijven.`,
  diskFull: (file: string) =>
    `Er is geen plaats meer op de schijf voor ${file}. Wat half geschreven was, is weer weg. Maak ruimte of kies een andere plek.`,
  databaseFull: () =>
    'De schijf van de databaseserver is vol. Er is niets teruggezet. Maak ruimte en zet de back-up opnieuw terug.',
  noRights: (detail: string) =>
    `De gebruiker van de database mag dit niet: “${detail}”. Er is niets veranderd. Geef met DATABASE_URL of MIGRATION_DATABASE_URL de eigenaar van de database, die daarin mag aanmaken.`,
  empty: () => 'In deze database staat nog geen Driehoek. Er is niets om een back-up van te maken.',
  newerDatabase: (migration: string) =>
    `Deze database is van een nieuwere Driehoek (${migration}). Maak de back-up met die versie.`,
  notABackup: (file: string) =>
    `${file} is geen back-up van Driehoek, of alleen het begin ervan. Er is niets veranderd.`,
  damaged: (file: string) =>
    `De back-up ${file} is beschadigd: de inhoud past niet bij de controlegetallen. Er is niets teruggezet. Neem een andere kopie van deze back-up, of een oudere.`,
  tableDiffers: (file: string, table: string) =>
    `De back-up ${file} kan niet worden teruggezet: ${table} is na het inlezen niet gelijk aan wat de back-up noemt. Er is niets teruggezet. Neem een andere kopie van deze back-up, of een oudere.`,
  cutOff: (file: string) =>
    `De back-up ${file} is niet compleet: het einde ontbreekt. Er is niets teruggezet. Kopieer het bestand opnieuw, of neem een andere back-up.`,
  otherProduct: (file: string, product: string) =>
    `${file} is een back-up van iets anders (${product}). Er is niets veranderd.`,
  newerFormat: (file: string, version: string) =>
    `De back-up ${file} is gemaakt door een nieuwere Driehoek (${version}). Er is niets veranderd. Installeer minstens die versie en zet hem daarmee terug.`,
  notEmpty: (what: string) =>
    `De database is niet leeg (${what}). Er is niets veranderd. Zet de back-up terug in een lege database: een nieuwe DATA_DIR, of een nieuwe database in DATABASE_URL.`,
  inUse: (connections: number) =>
    `Er zijn nog ${connections} verbindingen met deze database. Er is niets veranderd. Stop Driehoek en andere programma's die de database gebruiken, en probeer het opnieuw.`,
  oldServer: (major: number) => `Dit is PostgreSQL ${major}; Driehoek heeft 15 of nieuwer nodig.`,
};
