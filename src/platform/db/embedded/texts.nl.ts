export const nl = {
  inUse: (folder: string, processId: number | undefined) =>
    `Driehoek draait al met de gegevensmap ${folder}${processId === undefined ? '' : ` (procesnummer ${processId})`}. Stop eerst dat proces, of kies een andere gegevensmap.`,
  otherMajorVersion: (folder: string, found: string, wanted: number) =>
    `De database in ${folder} is van PostgreSQL ${found}. Deze versie van Driehoek werkt met PostgreSQL ${wanted}. Er is niets veranderd. Zet hem over met: npm run upgrade. Lukt dat niet, maak dan met de versie van Driehoek waarmee de database is gemaakt een back-up (npm run backup), en zet die terug in een lege gegevensmap (npm run restore).`,
  noBinaries: (platform: string, detail: string) =>
    `De meegeleverde PostgreSQL werkt niet op dit systeem (${platform}): “${detail}”. Voer npm install opnieuw uit. Helpt dat niet, kies dan met DATABASE_URL een eigen databaseserver (PostgreSQL 15 of nieuwer).`,
  cannotStart: (detail: string) =>
    `De database start niet. PostgreSQL zegt: “${detail}”. Lukt het niet dit op te lossen, kies dan met DATABASE_URL een eigen databaseserver (PostgreSQL 15 of nieuwer).`,
  cannotStartSeeLog: (detail: string, logFile: string) =>
    `De database start niet. PostgreSQL zegt: “${detail}”. Meer staat in ${logFile}.`,
  cannotUseFolder: (folder: string, detail: string) =>
    `Driehoek kan de gegevensmap ${folder} niet gebruiken: ${detail} Kijk of de map bestaat en of je erin mag schrijven.`,
  ownedByOther: (folder: string) =>
    `De database in ${folder} is van een andere gebruiker van deze computer. Start Driehoek als die gebruiker of als beheerder (root).`,
  notReachable: (folder: string) =>
    `PostgreSQL mag niet als beheerder (root) draaien, en de gebruiker waaronder hij wel draait, kan niet in ${folder} komen. Er is niets veranderd. Verplaats de gegevensmap, bijvoorbeeld naar /srv, of geef alle gebruikers toegang tot de mappen erboven (chmod o+x).`,
  notADatabase: (folder: string) =>
    `In ${folder} staan bestanden, maar het is geen database. Er is niets veranderd. Verplaats die map, of kies een andere gegevensmap.`,
  passwordMissing: (file: string) =>
    `Het wachtwoord van de database ontbreekt: ${file}. Zet dat bestand terug uit een back-up. De database zelf is er nog.`,
  locationMissing: (folder: string, note: string) =>
    `De database van deze gegevensmap hoort in ${folder}, maar die map is er niet. Zet die map terug. Wil je met een lege database beginnen? Verwijder dan ${note}.`,
  olderBinariesMissing: (major: number, detail: string) =>
    `PostgreSQL ${major}, nodig om de database te lezen, kon niet worden opgehaald: “${detail}”. Er is niets veranderd. Kijk of er netwerk is. Lukt het niet, maak dan met de vorige versie van Driehoek een back-up (npm run backup) en zet die terug in een lege gegevensmap (npm run restore).`,
};
