import type { Figures } from '../../../kernel/figures.ts';
import { formatNumber, formatShortDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge } from '../../../ui/index.ts';
import { type CompanySize, needsFinancialFigures, type SizeClass, sizeOfCompany } from '../../mkb-routes/index.ts';
import type { Company } from '../rules/company.ts';
import { texts } from '../texts.ts';

const tones: Record<SizeClass, 'ok' | 'warn' | 'neutral'> = { sme: 'ok', large: 'warn', unknown: 'neutral' };

/** Whether a company is an SME, in a word and a shape; `short` where a heading says already that it is about size. */
export function StatusBadge({
  lang,
  company: { smeStatus, largeSince },
  short,
}: {
  lang: Lang;
  company: Pick<Company, 'smeStatus' | 'largeSince'>;
  short?: boolean;
}) {
  const t = texts[lang];
  const words = largeSince ? t.noSmeSince(formatShortDate(lang, largeSince)) : t.sizes[smeStatus];
  return (
    <Badge tone={tones[smeStatus]} icon={smeStatus === 'unknown' ? 'question' : undefined}>
      {short && smeStatus === 'unknown' ? t.sizeUnknownShort : words}
    </Badge>
  );
}

/** Why a company is an SME or not, with the figures that hold. */
export function explainSize(lang: Lang, company: CompanySize, figures: Figures): string {
  const t = texts[lang];
  const staffBelow = formatNumber(lang, figures.smeStaffBelow);
  const size = sizeOfCompany(company, figures);
  if (size === 'unknown') return t.sizeWhy.unknown;
  if (size === 'sme' && needsFinancialFigures(company, figures)) return t.sizeWhy.smeUnproven(staffBelow);
  const euros = (amount: number) => t.euros(formatNumber(lang, amount));
  return t.sizeWhy[size](staffBelow, euros(figures.smeTurnoverMax), euros(figures.smeBalanceSheetMax));
}
