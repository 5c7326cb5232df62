import { type Colour, lightenUntil, mix, readableOn, tint, withLightness } from './colour.ts';
import type { HouseStyle } from './house-style.ts';

/** Every colour of the product in one mode, by its role. All CSS colours come from here, all pairs are checked in one test. */
export type Palette = Record<PaletteRole, Colour>;

export const parties = ['company', 'school', 'third', 'student'] as const;
type PartyRole = `${(typeof parties)[number]}${'' | 'Soft' | 'On'}`;
type StatusRole = `${'ok' | 'warn' | 'bad' | 'info'}${'' | 'Soft' | 'Line'}`;

export type PaletteRole =
  | 'paper'
  | 'card'
  | 'subtle'
  | 'hover'
  | 'line'
  | 'lineStrong'
  | 'controlLine'
  | 'ink'
  | 'inkSoft'
  | 'brand'
  | 'brandHover'
  | 'brandSoft'
  | 'brandFill'
  | 'brandFillHover'
  | 'brandInk'
  | 'dangerFill'
  | 'dangerFillHover'
  | 'dangerInk'
  | PartyRole
  | StatusRole;

/** The status colours: the same for every house style, so that they mean the same everywhere. */
const lightStatus: Record<StatusRole, Colour> = {
  ok: '#1b6b3a',
  okSoft: '#e1f3e6',
  okLine: '#9fd0b0',
  warn: '#854f00',
  warnSoft: '#fdf0d5',
  warnLine: '#e3c07a',
  bad: '#a3201d',
  badSoft: '#fbe5e3',
  badLine: '#e2a5a1',
  info: '#1d4f91',
  infoSoft: '#e7f0fb',
  infoLine: '#a9c4e6',
};

const darkStatus: Record<StatusRole, Colour> = {
  ok: '#7fd6a0',
  okSoft: '#14321f',
  okLine: '#2c6341',
  warn: '#f2c063',
  warnSoft: '#392a0c',
  warnLine: '#6f5420',
  bad: '#ff9d96',
  badSoft: '#441917',
  badLine: '#83322e',
  info: '#9cc3f5',
  infoSoft: '#15294a',
  infoLine: '#2f4f80',
};

export function lightPalette(style: HouseStyle): Palette {
  const { brand, brandInk, paper, card, ink } = style;
  return {
    paper,
    card,
    subtle: mix(ink, paper, 0.06),
    hover: mix(ink, card, 0.04),
    line: mix(ink, paper, 0.12),
    lineStrong: mix(ink, paper, 0.24),
    controlLine: mix(ink, paper, 0.58),
    ink,
    inkSoft: mix(ink, paper, 0.78),
    brand,
    brandHover: mix(brand, '#000000', 0.78),
    brandSoft: tint(brand, 0.945, 0.025),
    brandFill: brand,
    brandFillHover: mix(brand, '#000000', 0.82),
    brandInk,
    dangerFill: lightStatus.bad,
    dangerFillHover: mix(lightStatus.bad, '#000000', 0.82),
    dangerInk: '#ffffff',
    ...partyRoles((party) => {
      const colour = style[party];
      return { colour, soft: tint(colour, 0.94, 0.032), on: readableOn(colour, '#ffffff', ink) };
    }),
    ...lightStatus,
  };
}

/** Dark mode is worked out from the same values, so that a hogeschool need not choose colours twice. */
export function darkPalette(style: HouseStyle): Palette {
  const paper = withLightness(style.ink, 0.08, 0.28);
  const card = withLightness(style.ink, 0.122, 0.26);
  const ink = withLightness(style.ink, 0.93, 0.25);
  const night = withLightness(style.ink, 0.07, 0.3);
  const brandSoft = tint(style.brand, 0.32, 0.06);
  const brand = lightenUntil(style.brand, 5.2, card, brandSoft);
  return {
    paper,
    card,
    subtle: mix(ink, card, 0.09),
    hover: mix(ink, card, 0.06),
    line: mix(ink, card, 0.14),
    lineStrong: mix(ink, card, 0.28),
    controlLine: mix(ink, card, 0.54),
    ink,
    inkSoft: mix(ink, card, 0.74),
    brand,
    brandHover: mix(brand, '#ffffff', 0.7),
    brandSoft,
    brandFill: brand,
    brandFillHover: mix(brand, '#ffffff', 0.8),
    brandInk: night,
    dangerFill: darkStatus.bad,
    dangerFillHover: mix(darkStatus.bad, '#ffffff', 0.8),
    dangerInk: night,
    ...partyRoles((party) => {
      const soft = tint(style[party], 0.31, 0.05);
      return { colour: lightenUntil(style[party], 4.9, card, soft), soft, on: night };
    }),
    ...darkStatus,
  };
}

function partyRoles(
  colours: (party: (typeof parties)[number]) => { colour: Colour; soft: Colour; on: Colour },
): Record<PartyRole, Colour> {
  const [company, school, third, student] = [
    colours('company'),
    colours('school'),
    colours('third'),
    colours('student'),
  ];
  return {
    company: company.colour,
    companySoft: company.soft,
    companyOn: company.on,
    school: school.colour,
    schoolSoft: school.soft,
    schoolOn: school.on,
    third: third.colour,
    thirdSoft: third.soft,
    thirdOn: third.on,
    student: student.colour,
    studentSoft: student.soft,
    studentOn: student.on,
  };
}
