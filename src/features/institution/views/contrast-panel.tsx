import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { type Colour, lightnessOf } from '../../../ui/colour.ts';
import {
  contrastFaults,
  contrastOf,
  type HouseStyle,
  type HouseStyleColour,
  houseStyleColours,
} from '../../../ui/house-style.ts';
import { Button, DataTable, Details, Notice } from '../../../ui/index.ts';
import { nearestReadable } from '../../../ui/readable-style.ts';
import { type SaidFault, saidFaults } from '../rules/contrast-words.ts';
import { styleTexts } from '../style-texts.ts';
import { live } from './live-house.ts';
import { roleWord, sayFault } from './say-fault.ts';

/** `previewHref`: where a press on a readable colour goes; given, since the island need not know every path of the product. */
type Props = { lang: Lang; houseStyle: HouseStyle; previewHref: string };

/** Whether every pair of colours that the product uses can be read, what to change, and the figures of all of them. */
export function ContrastPanel({ lang, houseStyle: style, previewHref }: Props) {
  const t = styleTexts[lang];
  const rows = contrastOf(style);
  const wrong = rows.filter(({ ratio, needed }) => ratio < needed).length;
  return (
    <>
      {wrong === 0 ? (
        <Notice tone="success" title={t.allReadable} level={3}>
          <p>{t.pairsChecked(String(rows.length))}</p>
        </Notice>
      ) : (
        <Notice tone="warning" title={t.contrastTitle} level={3}>
          <p>{t.pairsWrong(wrong, String(rows.length))}</p>
        </Notice>
      )}
      {wrong > 0 && <Suggestions lang={lang} houseStyle={style} previewHref={previewHref} />}
      <Details summary={t.allPairs} look="link">
        <DataTable
          caption={t.allPairs}
          captionHidden
          dense
          rows={rows}
          rowKey={({ mode, front, back }) => `${mode} ${front} ${back}`}
          columns={[
            {
              key: 'pair',
              header: t.pair,
              rowHeader: true,
              cell: ({ front, back }) => t.onTop(roleWord(lang, front), roleWord(lang, back)),
            },
            { key: 'mode', header: t.mode, cell: ({ mode }) => t.modes[mode] },
            { key: 'ratio', header: t.reached, numeric: true, cell: ({ ratio }) => formatNumber(lang, ratio, 2) },
            { key: 'needed', header: t.needed, numeric: true, cell: ({ needed }) => formatNumber(lang, needed) },
            {
              key: 'verdict',
              header: t.verdict,
              cell: ({ ratio, needed }) => (ratio >= needed ? t.enough : <strong>{t.tooLittle}</strong>),
            },
          ]}
        />
      </Details>
    </>
  );
}

/** Per colour that must change: the worst of its pairs, and the nearest colour that can be read, one press away. */
function Suggestions({ lang, houseStyle: style, previewHref }: Props) {
  const t = styleTexts[lang];
  return (
    <>
      <ul class="stack stack-sm">
        {suggestionsFor(style).map(({ field, worst, more, colour }) => (
          <li key={field}>
            <p>
              {sayFault(lang, worst)} {more > 0 && t.andMore(more)}
            </p>
            {colour && (
              <Button small name="use" value={`${field}:${colour}`} form={live.form} formAction={previewHref}>
                <Swatch colour={colour} />
                {t.use(t.fields[field], colour, lightnessOf(colour) < lightnessOf(style[field]))}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button name="use" value="readable" form={live.form} formAction={previewHref}>
        {t.useReadable}
      </Button>
    </>
  );
}

type Suggestion = { field: HouseStyleColour; worst: SaidFault; more: number; colour: Colour | null };

/** A colour that comes right when one before it in the list does, has no suggestion of its own. */
function suggestionsFor(style: HouseStyle): Suggestion[] {
  const byField = Map.groupBy(saidFaults(contrastFaults(style)), ({ field }) => field as HouseStyleColour);
  const fields = houseStyleColours.filter((field) => byField.has(field));
  let mended = style;
  return fields.flatMap((field) => {
    const [worst, ...others] = (byField.get(field) ?? []).toSorted((a, b) => a.ratio - b.ratio);
    if (!worst) return [];
    const remains = saidFaults(contrastFaults(mended)).some((fault) => fault.field === field);
    const colour = remains ? nearestReadable(mended, field) : null;
    if (colour) mended = { ...mended, [field]: colour };
    return [{ field, worst, more: others.length, colour }];
  });
}

const Swatch = ({ colour }: { colour: string }) => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <rect width="16" height="16" rx="3" fill={colour} />
  </svg>
);
