import type { Fault, Span } from '../../../platform/audit/chain-check.ts';
import { installationChain } from '../../../platform/audit/seal.ts';
import type { CheckedChain } from '../../../platform/audit/verify-all.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { texts } from '../texts.ts';

const mostFaults = 200;

export const chainTexts = (lang: Lang) => texts[lang].chain;

/** A checked chain in sentences, the first of which names it: `name` is that of its hogeschool, null when there is none. */
export function chainReportWords(lang: Lang, checked: CheckedChain, name: string | null): string[] {
  const t = texts[lang].chain;
  const of = checked.chain === installationChain ? t.installation : (name ?? t.gone);
  const rows = formatNumber(lang, checked.rows);
  const shown = checked.faults.slice(0, mostFaults);
  const left = checked.faults.length - shown.length;
  return [
    t.of(of, checked.chain),
    checked.isWiped ? t.wiped : checked.faults.length === 0 ? t.whole(rows) : t.faulty(rows),
    ...shown.map((fault) => faultWords(lang, fault)),
    ...(left > 0 ? [texts[lang].andMore(left)] : []),
    ...(checked.erasedRows > 0 ? [t.erased(linesWords(lang, checked.erased))] : []),
  ];
}

/** One fault of a chain as a sentence that names the lines. */
export const faultWords = (lang: Lang, { kind, ...lines }: Fault): string =>
  texts[lang].chain.faults[kind](linesWords(lang, [lines]));

/** 'Lines 4 to 6, 9'. More than ten stretches are not all named. */
export function linesWords(lang: Lang, spans: readonly Span[]): string {
  const t = texts[lang].chain;
  const named = spans.slice(0, 10).map(({ from, to }) => (from === to ? String(from) : t.stretch(from, to)));
  const isOne = spans.length === 1 && spans[0]?.from === spans[0]?.to;
  return t.lines(isOne, named.join(', ') + (spans.length > 10 ? ', …' : ''));
}
