import { type Colour, parseColour } from './colour.ts';
import { darkPalette, lightPalette } from './palette.ts';
import { type ContrastFault, type ContrastRow, paletteContrast, paletteContrastFaults } from './palette-contrast.ts';
import { paletteProperties } from './palette-css.ts';

/** How a hogeschool looks: thirteen values. Everything else is worked out from these. */
export type HouseStyle = {
  /** Beside the mark in the top bar. */
  name: string;
  /** Where there is little room, at most 12 characters. */
  shortName: string;
  /** Links, the primary button, where you are. */
  brand: Colour;
  /** Text on `brand`. */
  brandInk: Colour;
  company: Colour;
  school: Colour;
  third: Colour;
  student: Colour;
  /** Background of the page. */
  paper: Colour;
  /** Background of cards and fields. */
  card: Colour;
  /** Text. */
  ink: Colour;
  /** Rounding of cards in px, 0 … 16. */
  radius: number;
  font: 'atkinson' | 'system';
};

/** A picture that takes the place of the product's mark. */
export type Logo = {
  fileId: string;
  kind: 'png' | 'jpeg';
  /** In pixels. */
  width: number;
  height: number;
  /** What it shows, for whoever does not see it. */
  alt: string;
};

/** What a hogeschool chose so far; the default fills in the rest. */
export type ChosenStyle = Partial<HouseStyle> & { logo?: Logo };

export type HouseStyleColour = (typeof houseStyleColours)[number];
export const houseStyleColours = [
  'brand',
  'brandInk',
  'company',
  'school',
  'third',
  'student',
  'paper',
  'card',
  'ink',
] as const;

export const defaultHouseStyle: HouseStyle = {
  name: 'Driehoek',
  shortName: 'Driehoek',
  brand: '#1f3a8a',
  brandInk: '#ffffff',
  company: '#0b6e62',
  school: '#3046a5',
  third: '#8a3b7c',
  student: '#a55300',
  paper: '#fbfaf7',
  card: '#ffffff',
  ink: '#18222e',
  radius: 10,
  font: 'atkinson',
};

/** What was chosen, and the product's own look for the rest. */
export const wholeStyle = <Chosen extends object>(chosen: Chosen): HouseStyle & Chosen => ({
  ...defaultHouseStyle,
  ...chosen,
});

export type HouseStyleFault = {
  field: keyof HouseStyle;
  fault: 'missing' | 'too_long' | 'not_a_colour' | 'out_of_range' | 'unknown_choice';
};

/** Reads posted or stored values, strings or numbers; says per field what is wrong. Does not judge contrast. */
export function parseHouseStyle(
  input: Readonly<Record<string, unknown>>,
): { style: HouseStyle; faults: [] } | { style: null; faults: HouseStyleFault[] } {
  const faults: HouseStyleFault[] = [];
  const text = (field: 'name' | 'shortName', longest: number): string => {
    const value = typeof input[field] === 'string' ? input[field].trim() : '';
    if (value === '') faults.push({ field, fault: 'missing' });
    if (value.length > longest) faults.push({ field, fault: 'too_long' });
    return value;
  };
  const colour = (field: (typeof houseStyleColours)[number]): Colour => {
    const value = typeof input[field] === 'string' ? parseColour(input[field].trim()) : null;
    if (!value) faults.push({ field, fault: 'not_a_colour' });
    return value ?? '#000000';
  };
  const radius = typeof input.radius === 'string' && input.radius.trim() === '' ? Number.NaN : Number(input.radius);
  if (!Number.isInteger(radius) || radius < 0 || radius > 16) faults.push({ field: 'radius', fault: 'out_of_range' });
  const font = input.font;
  if (font !== 'atkinson' && font !== 'system') faults.push({ field: 'font', fault: 'unknown_choice' });
  const style: HouseStyle = {
    name: text('name', 60),
    shortName: text('shortName', 12),
    brand: colour('brand'),
    brandInk: colour('brandInk'),
    company: colour('company'),
    school: colour('school'),
    third: colour('third'),
    student: colour('student'),
    paper: colour('paper'),
    card: colour('card'),
    ink: colour('ink'),
    radius,
    font: font === 'system' ? 'system' : 'atkinson',
  };
  return faults.length > 0 ? { style: null, faults } : { style, faults: [] };
}

/** The style that this input comes nearest to: what is no good value is the default one. For a picture while somebody types. */
export function closestHouseStyle(input: Readonly<Record<string, unknown>>): HouseStyle {
  const { style, faults } = parseHouseStyle(input);
  if (style) return style;
  const mended = Object.fromEntries(faults.map(({ field }) => [field, defaultHouseStyle[field]]));
  return parseHouseStyle({ ...input, ...mended }).style ?? defaultHouseStyle;
}

/** The pairs of colours that are too close to one another to read, in light mode and in the dark mode made from it. */
export function contrastFaults(style: HouseStyle): ContrastFault[] {
  return [...paletteContrastFaults(lightPalette(style)), ...paletteContrastFaults(darkPalette(style))];
}

/** Every pair of colours that the product uses, in light mode and in the dark mode made from it. */
export const contrastOf = (style: HouseStyle): (ContrastRow & { mode: 'light' | 'dark' })[] => [
  ...paletteContrast(lightPalette(style)).map((row) => ({ ...row, mode: 'light' as const })),
  ...paletteContrast(darkPalette(style)).map((row) => ({ ...row, mode: 'dark' as const })),
];

type Properties = [property: string, value: string][];

/** The custom properties of a house style. Values that were parsed only: no name and no free text is among them. */
export function houseStyleProperties(style: HouseStyle): { light: Properties; dark: Properties } {
  const shared: Properties = [
    ['--basis-border-radius-lg', `${style.radius}px`],
    ['--basis-border-radius-md', `${Math.round(style.radius * 0.8)}px`],
    ['--basis-border-radius-sm', `${Math.round(style.radius * 0.5)}px`],
    ['--basis-text-font-family-default', fonts[style.font]],
  ];
  return {
    light: [...shared, ...paletteProperties(lightPalette(style))],
    dark: paletteProperties(darkPalette(style)),
  };
}

/** The stylesheet of one house style, loaded after the product's own. */
export function houseStyleCss(style: HouseStyle): string {
  const { light, dark } = houseStyleProperties(style);
  return `@layer tokens{:root{${css(light)}}@media screen and (prefers-color-scheme:dark){:root{${css(dark)}}}}\n`;
}

/** The stylesheet of a preview: the same on two parts of a page instead of on all of it. */
export function housePreviewCss(style: HouseStyle): string {
  const { light, dark } = houseStyleProperties(style);
  const [inLight, inDark] = [`.${previewClasses.light}`, `.${previewClasses.dark}`];
  return `@layer utilities{${inLight},${inDark}{${css(light)}}${inDark}{${css(dark)}}}\n`;
}

/** Where a preview stands on its page. */
export const previewClasses = { light: 'house-preview-light', dark: 'house-preview-dark' } as const;

const css = (properties: Properties): string => properties.map(([name, value]) => `${name}:${value}`).join(';');

const fonts: Record<HouseStyle['font'], string> = {
  atkinson: '"Atkinson Hyperlegible Next",system-ui,sans-serif',
  system: 'system-ui,-apple-system,"Segoe UI",Roboto,sans-serif',
};
