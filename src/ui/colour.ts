/** A colour as '#rrggbb' in lower case. */
export type Colour = `#${string}`;

/** The colour when `text` is '#rrggbb' (upper or lower case), else null. No names, no short forms, no functions. */
export function parseColour(text: string): Colour | null {
  return /^#[0-9a-f]{6}$/i.test(text) ? (text.toLowerCase() as Colour) : null;
}

/** WCAG 2.2 contrast ratio of two colours: 1 (equal) … 21 (black on white). */
export function contrast(one: Colour, other: Colour): number {
  return contrastOfLuminances(luminance(one), luminance(other));
}

/** The same of two relative luminances. */
export const contrastOfLuminances = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** WCAG 2.2 relative luminance, 0 (black) … 1 (white). */
export function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour).map(linear);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** `share` (0 … 1) of `one`, the rest of `other`, mixed in sRGB. */
export function mix(one: Colour, other: Colour, share: number): Colour {
  const [a, b] = [channels(one), channels(other)];
  return fromChannels(a.map((value, index) => value * share + (b[index] ?? 0) * (1 - share)));
}

/** The colour with another lightness, and saturation at most `maxSaturation` (both 0 … 1, as in HSL). */
export function withLightness(colour: Colour, lightness: number, maxSaturation = 1): Colour {
  const { hue, saturation } = toHsl(colour);
  return fromHsl(hue, Math.min(saturation, maxSaturation), lightness);
}

/**
 * A tint of the colour's hue in OKLCH, where equal numbers look equally light and equally strong: `lightness` 0 … 1,
 * `chroma` 0 (grey) … about 0.1. A grey stays grey.
 */
export function tint(colour: Colour, lightness: number, chroma: number): Colour {
  const { a, b } = toOklab(colour);
  const strength = Math.hypot(a, b);
  const factor = strength === 0 ? 0 : Math.min(chroma, strength) / strength;
  return fromOklab({ lightness, a: a * factor, b: b * factor });
}

/** Lightness in OKLCH, 0 (black) … 1 (white): equal steps look equally large. */
export const lightnessOf = (colour: Colour): number => toOklab(colour).lightness;

/** The colour as light as this (0 … 1, as in OKLCH), with its hue. */
export const withSeenLightness = (colour: Colour, lightness: number): Colour =>
  fromOklab({ ...toOklab(colour), lightness });

/** The colour, made lighter in small steps until it stands out from every background by `ratio`. */
export function lightenUntil(colour: Colour, ratio: number, ...backgrounds: Colour[]): Colour {
  for (let lightness = toHsl(colour).lightness; lightness < 1; lightness += 0.01) {
    const candidate = withLightness(colour, lightness, 0.62);
    if (backgrounds.every((background) => contrast(candidate, background) >= ratio)) return candidate;
  }
  return '#ffffff';
}

/** The one of two inks that reads best on a background. */
export function readableOn(background: Colour, one: Colour, other: Colour): Colour {
  return contrast(one, background) >= contrast(other, background) ? one : other;
}

function channels(colour: Colour): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
}

function fromChannels(values: number[]): Colour {
  const hex = values.map((value) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}

function toHsl(colour: Colour): { hue: number; saturation: number; lightness: number } {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  const [max, min] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [lightness, range] = [(max + min) / 2, max - min];
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const sector =
    max === red
      ? ((green - blue) / range + 6) % 6
      : max === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return { hue: sector * 60, saturation: range / (1 - Math.abs(2 * lightness - 1)), lightness };
}

function fromHsl(hue: number, saturation: number, lightness: number): Colour {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const position = (offset + hue / 30) % 12;
    return lightness - reach * Math.max(-1, Math.min(position - 3, 9 - position, 1));
  };
  return fromChannels([channel(0), channel(8), channel(4)]);
}

type Oklab = { lightness: number; a: number; b: number };

/** Björn Ottosson, "A perceptual color space for image processing" (2020). */
function toOklab(colour: Colour): Oklab {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(linear);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  };
}

function fromOklab({ lightness, a, b }: Oklab): Colour {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return fromChannels(
    [
      4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
      -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
      -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
    ].map(gamma),
  );
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const gamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
