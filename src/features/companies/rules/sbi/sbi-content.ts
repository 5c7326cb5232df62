import type { SbiScheme } from '../company.ts';

/** One scheme of the Standaard Bedrijfsindeling, as far as we hold it: its divisions (two digits) with their names. */
export type SbiContent = {
  scheme: SbiScheme;
  /** Where the names come from. */
  source: string;
  /** The first day of the scheme, ISO date. */
  validFrom: string;
  divisions: readonly { code: string; nl: string; en: string }[];
};
