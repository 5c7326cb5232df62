import type { Category } from './category.ts';

/** How the rows about one person are found in a table; 'copy': a second copy that follows the first by itself. */
export type Finder =
  | 'person'
  | 'of_person'
  | 'student'
  | 'of_student'
  | 'agreement'
  | 'text'
  | 'file'
  | 'dossier_file'
  | 'coaching_note'
  | 'signer'
  | 'of_signer'
  | 'of_address'
  | 'mail'
  | 'task_link'
  | 'of_task_link'
  | 'log'
  | 'log_detail'
  | 'version'
  | 'creator'
  | 'lead'
  | 'contact'
  | 'request'
  | 'moment'
  | 'recorder'
  | 'scan'
  | 'scan_part'
  | 'of_scan_part'
  | 'doer'
  | 'letter'
  | 'own_code'
  | 'answer'
  | 'import_row'
  | 'sign_in'
  | 'copy';

/**
 * One table: under a category its personal columns; under `context` what a person needs to understand these; under `other` what
 * says nothing about a person, or is a secret that nobody may have. Columns are as in the database, parted by spaces.
 */
export type TableData = { rows: Finder | null; context?: string; other?: string } & Partial<Record<Category, string>>;
