import { type Colour, lightnessOf, withSeenLightness } from './colour.ts';
import { contrastFaults, defaultHouseStyle, type HouseStyle, type HouseStyleColour } from './house-style.ts';
import { lightPalette } from './palette.ts';
import { paletteContrastFaults } from './palette-contrast.ts';

/** In this order colours are put right: what most others stand on or beside first. */
const order: readonly HouseStyleColour[] = [
  'ink',
  'brand',
  'brandInk',
  'company',
  'school',
  'third',
  'student',
  'card',
  'paper',
];
/** The smallest change of lightness that people see. */
const step = 0.01;

/** Dark mode is made from the same hues at a lightness of its own, so a search for lightness need only look at light mode. */
const faultsIn = (style: HouseStyle): number => paletteContrastFaults(lightPalette(style)).length;

/**
 * The colour nearest to the chosen one, lighter or darker with the same hue, with which the fewest pairs are too close; null
 * when no lightness is better than the present one.
 */
export function nearestReadable(style: HouseStyle, field: HouseStyleColour): Colour | null {
  const now = lightnessOf(style[field]);
  let best = { colour: null as Colour | null, faults: faultsIn(style) };
  for (let away = step; away <= 1 && best.faults > 0; away += step)
    for (const lightness of [now - away, now + away]) {
      if (lightness < 0 || lightness > 1) continue;
      const colour = withSeenLightness(style[field], lightness);
      const faults = faultsIn({ ...style, [field]: colour });
      if (faults < best.faults) best = { colour, faults };
    }
  return best.colour;
}

/**
 * The style with every pair readable, changed as little as this can: colour by colour to the nearest readable one. What
 * cannot be saved in that way (a grey text on a grey page) takes the default background and text, and in the end all of it.
 */
export function readableStyle(style: HouseStyle): HouseStyle {
  const { paper, card, ink, brandInk } = defaultHouseStyle;
  const mended = mendOnce(mendOnce(style));
  if (contrastFaults(mended).length === 0) return mended;
  const onPaper = mendOnce(mendOnce({ ...style, paper, card, ink, brandInk }));
  if (contrastFaults(onPaper).length === 0) return onPaper;
  const { name, shortName, radius, font } = style;
  return { ...defaultHouseStyle, name, shortName, radius, font };
}

function mendOnce(style: HouseStyle): HouseStyle {
  const mended = { ...style };
  for (const field of order) mended[field] = nearestReadable(mended, field) ?? mended[field];
  return mended;
}
