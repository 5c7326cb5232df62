import { formatNumber } from '../../../platform/i18n/format.ts';
import { Card, RadioGroup } from '../../../ui/index.ts';
import type { Point } from '../rules/great-circle.ts';
import { texts } from '../texts.ts';
import type { ImportProps } from './import-view.tsx';

/** So many suspects can be decided at once; the rest stay as they were. */
const decidable = 100;

/** Each postcode that the file and the table in use put far apart, to decide one by one. */
export function SuspectsCard({ lang, read, take, suspectKm }: ImportProps) {
  const t = texts[lang];
  const number = (value: number, digits = 1) => formatNumber(lang, value, digits);
  const { suspects } = read.comparison;
  const where = (point: Point & { place: string; municipality: string }) => {
    const names = [point.place, point.municipality].filter((name) => name !== '').join(', ');
    return t.where(number(point.latitude, 4), number(point.longitude, 4), names);
  };
  return (
    <Card
      title={t.suspectsTitle(number(suspects.length))}
      subtitle={t.suspectsHint(number(suspectKm))}
      footer={suspects.length > decidable && <p>{t.suspectsMore(number(suspects.length - decidable))}</p>}
    >
      {suspects.slice(0, decidable).map(({ pc4, km, before, after }) => (
        <RadioGroup
          key={pc4}
          name={`suspect-${pc4}`}
          label={t.suspect(pc4, number(km, 0))}
          value={take.has(pc4) ? 'new' : 'old'}
          options={[
            { value: 'old', label: t.keepOld, hint: where(before) },
            { value: 'new', label: t.takeNew, hint: where(after) },
          ]}
        />
      ))}
    </Card>
  );
}
