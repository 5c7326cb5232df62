import { Card, StatusList } from '../../../ui/index.ts';
import { companyGaps, needs } from '../rules/company-gaps.ts';
import { texts } from '../texts.ts';
import type { CompanyPageProps } from './company-view.tsx';

export function NeedsCard({ lang, company }: CompanyPageProps) {
  const t = texts[lang];
  const gaps = companyGaps(company);
  const shown = needs.filter((need) => need !== 'signer_email' || gaps.includes(need));
  return (
    <Card title={t.needsTitle}>
      <StatusList
        items={shown.map((need) => {
          const missing = gaps.includes(need) || (need === 'coach' && gaps.includes('workplace'));
          return { mark: missing ? 'warn' : 'ok', word: missing ? t.missing : t.known, title: t.need[need] };
        })}
      />
    </Card>
  );
}
