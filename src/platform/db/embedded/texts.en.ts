import type { Translated } from '../../i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  inUse: (folder, processId) =>
    `Driehoek is already running with the data folder ${folder}${processId === undefined ? '' : ` (process ${processId})`}. Stop that process first, or choose another data folder.`,
  otherMajorVersion: (folder, found, wanted) =>
    `The database in ${folder} is PostgreSQL ${found}. This version of Driehoek works with PostgreSQL ${wanted}. Nothing was changed. Move it up with: npm run upgrade. If that does not work, make a backup (npm run backup) with the version of Driehoek that made the database, and restore it (npm run restore) into an empty data folder.`,
  noBinaries: (platform, detail) =>
    `The PostgreSQL that comes with Driehoek does not work on this system (${platform}): “${detail}”. Run npm install again. If that does not help, choose your own database server with DATABASE_URL (PostgreSQL 15 or newer).`,
  cannotStart: (detail) =>
    `The database does not start. PostgreSQL says: “${detail}”. If you cannot solve this, choose your own database server with DATABASE_URL (PostgreSQL 15 or newer).`,
  cannotStartSeeLog: (detail, logFile) =>
    `The database does not start. PostgreSQL says: “${detail}”. There is more in ${logFile}.`,
  cannotUseFolder: (folder, detail) =>
    `Driehoek cannot use the data folder ${folder}: ${detail} Check that the folder exists and that you may write in it.`,
  ownedByOther: (folder) =>
    `The database in ${folder} belongs to another user of this computer. Start Driehoek as that user or as administrator (root).`,
  notReachable: (folder) =>
    `PostgreSQL may not run as administrator (root), and the user that it runs as cannot go into ${folder}. Nothing was changed. Move the data folder, for instance to /srv, or let all users pass through the folders above it (chmod o+x).`,
  notADatabase: (folder) =>
    `There are files in ${folder}, but they are not a database. Nothing was changed. Move that folder, or choose another data folder.`,
  passwordMissing: (file) =>
    `The password of the database is missing: ${file}. Put that file back from a backup. The database itself is still there.`,
  locationMissing: (folder, note) =>
    `The database of this data folder belongs in ${folder}, but that folder is not there. Put it back. Do you want to begin with an empty database? Then remove ${note}.`,
  olderBinariesMissing: (major, detail) =>
    `PostgreSQL ${major}, which is needed to read the database, could not be fetched: “${detail}”. Nothing was changed. See whether there is a network. If it does not work, make a backup (npm run backup) with the version of Driehoek before this one, and restore it (npm run restore) into an empty data folder.`,
};
