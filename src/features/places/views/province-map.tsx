import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { Province } from '../rules/province.ts';
import { shadeOf } from '../rules/shade.ts';
import { texts } from '../texts.ts';
import { mapViewBox, provinceShapes } from './province-shapes.ts';

export type ProvinceMapProps = {
  lang: Lang;
  /** Says what the map shows. */
  finding: string;
  /** Per province; null is hidden. A province that is not here has none. */
  counts: ReadonlyMap<Province, number | null>;
};

/** The provinces with a number in each, darker where it is larger. The same numbers stand in the table beside it. */
export function ProvinceMap({ lang, finding, counts }: ProvinceMapProps) {
  const t = texts[lang];
  const largest = Math.max(0, ...[...counts.values()].map((count) => count ?? 0));
  const of = (province: Province) => (counts.has(province) ? (counts.get(province) ?? null) : 0);
  return (
    <figure class="area-map">
      <svg viewBox={mapViewBox} role="img">
        <title>{finding}</title>
        {provinceShapes.map(({ province, path }) => (
          <path key={province} class={`area-${shadeOf(of(province), largest)}`} d={path} />
        ))}
        {provinceShapes.map(({ province, label: { x, y } }) => {
          const count = of(province);
          return (
            <text key={province} x={x} y={y}>
              <tspan class="area-count">{count === null ? t.few : formatNumber(lang, count)}</tspan>
              <tspan class="area-name" x={x} dy="18">
                {t.provinces[province]}
              </tspan>
            </text>
          );
        })}
      </svg>
      <figcaption>{t.mapSource}</figcaption>
    </figure>
  );
}
