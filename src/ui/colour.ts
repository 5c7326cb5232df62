/** A colour as '#rrggbb' in lower case. */
export type Colour = `#${string}`;

/** The colour when `text` is '#rrggbb' (upper or lower case), else null. No names, no short forms, no functions. */
export function parseColour(text: string): Colour | null {
  return /^#[0-9a-f]{6}$/i.test(text) ? (text.toLowerCase() as Colour) : null;
}

/** WCAG 2.2 contrast ratio of two colours: 1 (equal) … 21 (black on white). */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2 relative luminance, 0 (black) … 1 (white). */
export function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
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

/** The pale tint of a colour; keeps its hue clear also where the colour itself is dull. */
export function tint(colour: Colour, lightness: number, strength = 0.75): Colour {
  const { hue, saturation } = toHsl(colour);
  return fromHsl(hue, Math.min(strength, saturation * 2), lightness);
}

/** The colour, made lighter in small steps until it stands out from every background by `ratio`. */
export function lightenUntil(colour: Colour, ratio: number, ...backgrounds: Colour[]): Colour {
  for (let lightness = toHsl(colour).lightness; lightness < 1; lightness += 0.01) {
    const candidate = withLightness(colour, lightness, 0.85);
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
