import { type Colour, contrastOfLuminances, luminance } from './colour.ts';
import { type Palette, type PaletteRole, parties } from './palette.ts';

/** Text needs 4.5 (WCAG 1.4.3), edges of controls and meaningful shapes 3 (WCAG 1.4.11). */
type Pair = { front: PaletteRole; back: PaletteRole; needed: 4.5 | 3 };

const text = (front: PaletteRole, ...backs: PaletteRole[]): Pair[] =>
  backs.map((back) => ({ front, back, needed: 4.5 }));
const shape = (front: PaletteRole, ...backs: PaletteRole[]): Pair[] =>
  backs.map((back) => ({ front, back, needed: 3 }));

/** Every pair of colours that the stylesheet puts on one another. */
const pairs: readonly Pair[] = [
  ...text('ink', 'paper', 'card', 'subtle', 'hover', 'brandSoft', 'okSoft', 'warnSoft', 'badSoft', 'infoSoft'),
  ...text('inkSoft', 'paper', 'card', 'subtle', 'hover'),
  ...text('brand', 'paper', 'card', 'hover', 'brandSoft', 'okSoft', 'warnSoft', 'badSoft', 'infoSoft'),
  ...text('brandHover', 'paper', 'card', 'hover'),
  ...text('brandInk', 'brandFill', 'brandFillHover'),
  ...text('dangerInk', 'dangerFill', 'dangerFillHover'),
  ...text('ok', 'okSoft', 'card', 'paper'),
  ...text('warn', 'warnSoft', 'card', 'paper'),
  ...text('bad', 'badSoft', 'card', 'paper'),
  ...text('info', 'infoSoft'),
  ...parties.flatMap((party) => [...text(party, `${party}Soft`, 'card', 'paper'), ...text(`${party}On`, party)]),
  ...shape('controlLine', 'paper', 'card'),
];

/** One pair of colours as it is: `ratio` is WCAG's, cut off at two decimals. */
export type ContrastRow = { front: PaletteRole; back: PaletteRole; ratio: number; needed: number };

/** Every pair that the product uses, with what it reaches. */
export function paletteContrast(palette: Palette): ContrastRow[] {
  // Each colour is in several pairs, and a search for a better one comes here a hundred times.
  const luminances = new Map<Colour, number>();
  const of = (colour: Colour): number => {
    const value = luminances.get(colour) ?? luminance(colour);
    luminances.set(colour, value);
    return value;
  };
  return pairs.map((pair) => ({
    ...pair,
    ratio: cutOff(contrastOfLuminances(of(palette[pair.front]), of(palette[pair.back]))),
  }));
}

export type ContrastFault = { pair: `${PaletteRole} on ${PaletteRole}`; ratio: number; needed: number };

/** The pairs that do not reach what WCAG 2.2 AA needs; `ratio` is cut off at two decimals. */
export function paletteContrastFaults(palette: Palette): ContrastFault[] {
  return paletteContrast(palette)
    .filter(({ ratio, needed }) => ratio < needed)
    .map(({ front, back, ratio, needed }) => ({ pair: `${front} on ${back}` as const, ratio, needed }));
}

const cutOff = (ratio: number) => Math.floor(ratio * 100) / 100;
