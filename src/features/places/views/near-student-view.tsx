import { paths } from '../../../paths.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card } from '../../../ui/index.ts';
import type { NearCompany } from '../near-store.ts';
import type { DetourFactor } from '../rules/estimate.ts';
import { sayDistance } from '../say-distance.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  studentId: string;
  factor: DetourFactor;
  /** The nearest; null when nobody knows where the student lives. */
  companies: readonly NearCompany[] | null;
  /** In kilometres, as a way. */
  within: number;
};

export function NearStudentCard({ lang, studentId, factor, companies, within }: Props) {
  const t = texts[lang];
  const number = (value: number) => formatNumber(lang, value, 2);
  const all = `${paths.companies()}?${new URLSearchParams({ student: studentId, werkplek: 'ja' })}`;
  if (!companies) return <Card title={t.nearStudentTitle}>{t.noSpot}</Card>;
  return (
    <Card
      title={t.nearStudentTitle}
      footer={<p>{t.straightTimes(number(factor.factor))}</p>}
      actions={companies.length > 0 && <a href={all}>{t.nearStudentMore}</a>}
    >
      {companies.length === 0 ? (
        <p>{t.nearStudentNone(number(within))}</p>
      ) : (
        <ul class="plain-list">
          {companies.map(({ id, name, place, km, workplaces }) => (
            <li key={id}>
              <a href={paths.company({ companyId: id })}>{name}</a>
              {place && `, ${place}`}
              <div class="muted">
                {sayDistance(lang, km, factor)} · {t.placesOfCompany(number(workplaces))}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
