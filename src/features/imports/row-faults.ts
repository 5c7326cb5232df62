import type { Lang } from '../../platform/i18n/lang.ts';
import { checkRow, type RowFaults } from './check-row.ts';
import type { RowCells } from './rules/import-field.ts';
import type { Clash } from './rules/place-row.ts';
import { texts } from './texts.ts';

/** What is wrong with a row, by field, in words. `sbiScheme` null: only what shows beside others. */
export function faultsOf(
  lang: Lang,
  { cells, clash }: { cells: RowCells; clash: Clash | null },
  sbiScheme: '2008' | '2025' | null,
): RowFaults {
  const own = sbiScheme === null ? {} : (checkRow(lang, cells, sbiScheme).faults ?? {});
  if (!clash) return own;
  const t = texts[lang].clash;
  const row = String(clash.row ?? '');
  if (clash.kind === 'kvk') return { ...own, kvkNumber: t.kvkInFile(clash.name, row) };
  return { ...own, contactEmail: clash.row === null ? t.emailKnown(clash.name) : t.emailInFile(clash.name, row) };
}
