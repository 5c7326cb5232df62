import type { Translated } from '../i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  cannotRead: (file) => `The file ${file} cannot be read. Check that it is there and that you may read it.`,
  exists: (file) => `${file} is there already and is not overwritten. Choose another name.`,
  cannotWrite: (file) => `${file} cannot be written. Check that the folder exists and that you may write in it.`,
  diskFull: (file) =>
    `There is no room left on the disk for ${file}. What was written half is gone again. Make room or choose another place.`,
  databaseFull: () =>
    'The disk of the database server is full. Nothing was restored. Make room and restore the backup again.',
  noRights: (detail) =>
    `The user of the database may not do this: “${detail}”. Nothing was changed. Give the owner of the database, who may create in it, with DATABASE_URL or MIGRATION_DATABASE_URL.`,
  empty: () => 'There is no Driehoek in this database yet. There is nothing to back up.',
  newerDatabase: (migration) =>
    `This database belongs to a newer Driehoek (${migration}). Make the backup with that version.`,
  notABackup: (file) => `${file} is not a backup of Driehoek, or only the beginning of one. Nothing was changed.`,
  damaged: (file) =>
    `The backup ${file} is damaged: its content does not fit its checksums. Nothing was restored. Take another copy of this backup, or an older one.`,
  tableDiffers: (file, table) =>
    `The backup ${file} cannot be restored: ${table} is not, after reading it, what the backup says. Nothing was restored. Take another copy of this backup, or an older one.`,
  cutOff: (file) =>
    `The backup ${file} is not complete: its end is missing. Nothing was restored. Copy the file again, or take another backup.`,
  otherProduct: (file, product) => `${file} is a backup of something else (${product}). Nothing was changed.`,
  newerFormat: (file, version) =>
    `The backup ${file} was made by a newer Driehoek (${version}). Nothing was changed. Install at least that version and restore it with that.`,
  notEmpty: (what) =>
    `The database is not empty (${what}). Nothing was changed. Restore into an empty database: a new DATA_DIR, or a new database in DATABASE_URL.`,
  inUse: (connections) =>
    `There are still ${connections} connections to this database. Nothing was changed. Stop Driehoek and other programs that use the database, and try again.`,
  oldServer: (major) => `This is PostgreSQL ${major}; Driehoek needs 15 or newer.`,
};
