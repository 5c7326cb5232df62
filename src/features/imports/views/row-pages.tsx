import type { Lang } from '../../../platform/i18n/lang.ts';
import { Pagination } from '../../../ui/index.ts';
import { texts } from '../texts.ts';

type RowPagesProps = {
  lang: Lang;
  /** The list without a place in it. */
  address: string;
  rows: readonly { number: number }[];
  isContinued: boolean;
  /** The row after which the next page begins; null on the last page. */
  next: number | null;
};

export function RowPages({ lang, address, rows, isContinued, next }: RowPagesProps) {
  const t = texts[lang];
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || (!isContinued && next === null)) return null;
  const sign = address.includes('?') ? '&' : '?';
  return (
    <Pagination
      label={t.pages}
      position={t.position(String(first.number), String(last.number))}
      previous={isContinued ? { href: address, label: t.previous } : undefined}
      next={next === null ? undefined : { href: `${address}${sign}na=${next}`, label: t.next }}
    />
  );
}
