import { paths } from '../../../paths.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import { Card, KeyValues } from '../../../ui/index.ts';
import { texts } from '../texts.ts';
import type { CompanyPageProps } from './company-view.tsx';
import { sectorWords } from './sector-words.ts';
import { explainSize } from './size.tsx';

export function FactsCard({ lang, company, figures, mayEdit }: CompanyPageProps) {
  const t = texts[lang];
  const companyId = company.id;
  const amount = (value: number | null) => (value === null ? t.notKnown : t.euros(formatNumber(lang, value)));
  const address = [company.street, [company.postcode, company.place].filter(Boolean).join(' ')].filter(Boolean);
  return (
    <Card
      title={t.facts}
      actions={
        mayEdit && (
          <a href={paths.companyEdit({ companyId })} aria-label={t.changeFacts}>
            {t.change}
          </a>
        )
      }
      footer={
        <>
          <p>{explainSize(lang, company, figures)}</p>
          <p>
            <a href={paths.companyYears({ companyId })}>{t.sizeByYear}</a>
          </p>
        </>
      }
    >
      <KeyValues
        items={[
          { key: t.kvkNumber, value: company.kvkNumber ?? t.notKnown },
          ...(company.establishmentNumber ? [{ key: t.establishmentNumber, value: company.establishmentNumber }] : []),
          { key: t.sector, value: sectorWords(lang, company) ?? t.notKnown },
          { key: t.staff, value: company.staff === null ? t.notKnown : formatNumber(lang, company.staff) },
          { key: t.turnover, value: amount(company.turnover) },
          { key: t.balanceSheet, value: amount(company.balanceSheet) },
          {
            key: t.address,
            value: address.length === 0 ? t.notKnown : address.map((line) => <div key={line}>{line}</div>),
          },
          { key: t.phone, value: company.phone || t.notKnown },
        ]}
      />
    </Card>
  );
}
