import type { Lang } from '../../../platform/i18n/lang.ts';
import type { SbiScheme } from './company.ts';
import { sbi2008 } from './sbi/sbi-2008.ts';
import { sbi2025 } from './sbi/sbi-2025.ts';
import type { SbiContent } from './sbi/sbi-content.ts';

const contents: Record<SbiScheme, SbiContent> = { '2008': sbi2008, '2025': sbi2025 };

/** What is wrong with a code in a scheme; null when nothing is. A longer code counts under its first two digits. */
export type SectorFault = 'no_digits' | 'not_in_scheme' | 'no_scheme' | 'no_code';

/** A code as people type it ('62.01', '6201 0') as digits only; anything else as it is. */
export const plainSbiCode = (typed: string): string => typed.replace(/[\s.]/g, '');

export function sectorFault(scheme: SbiScheme | null, code: string): SectorFault | null {
  if (code === '') return scheme === null ? null : 'no_code';
  if (!/^\d{2,6}$/.test(code)) return 'no_digits';
  if (scheme === null) return 'no_scheme';
  return divisionName('nl', scheme, code) === null ? 'not_in_scheme' : null;
}

/** The name of the division of a code; null when the scheme has none. */
export function divisionName(lang: Lang, scheme: SbiScheme, code: string): string | null {
  return contents[scheme].divisions.find((one) => one.code === code.slice(0, 2))?.[lang] ?? null;
}

/** The divisions of a scheme in order of their code. */
export const divisionsOf = (scheme: SbiScheme): SbiContent['divisions'] => contents[scheme].divisions;
