import { type Colour, contrast } from './colour.ts';
import { type Palette, type PaletteRole, parties } from './palette.ts';

/** Text needs 4.5 (WCAG 1.4.3), edges of controls and meaningful shapes 3 (WCAG 1.4.11). */
type Pair = { front: PaletteRole; back: PaletteRole; needed: 4.5 | 3 };

const text = (front: PaletteRole, ...backs: PaletteRole[]): Pair[] =>
  backs.map((back) => ({ front, back, needed: 4.5 }));
const shape = (front: PaletteRole, ...backs: PaletteRole[]): Pair[] =>
  backs.map((back) => ({ front, back, needed: 3 }));

/** Every pair of colours that the stylesheet puts on one another. */
export const pairs: readonly Pair[] = [
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

export type ContrastFault = { pair: `${PaletteRole} on ${PaletteRole}`; ratio: number; needed: number };

/** The pairs that do not reach what WCAG 2.2 AA needs; `ratio` is cut off at two decimals. */
export function paletteContrastFaults(palette: Palette): ContrastFault[] {
  return pairs
    .map(({ front, back, needed }) => ({
      pair: `${front} on ${back}` as const,
      ratio: cutOff(palette[front], palette[back]),
      needed,
    }))
    .filter(({ ratio, needed }) => ratio < needed);
}

const cutOff = (front: Colour, back: Colour) => Math.floor(contrast(front, back) * 100) / 100;
