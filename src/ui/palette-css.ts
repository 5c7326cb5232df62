import type { Palette, PaletteRole } from './palette.ts';

/**
 * The custom property of each role. `--basis-*` are names of NL Design System; `--party-*` are our own, because it has no
 * names for parties.
 */
const propertyOf: Record<PaletteRole, string> = {
  paper: '--basis-color-default-bg-document',
  card: '--basis-color-default-bg-default',
  subtle: '--basis-color-default-bg-subtle',
  hover: '--basis-color-default-bg-hover',
  line: '--basis-color-default-border-subtle',
  lineStrong: '--basis-color-default-border-default',
  controlLine: '--basis-form-control-border-color',
  ink: '--basis-color-default-color-document',
  inkSoft: '--basis-color-default-color-subtle',
  brand: '--basis-color-action-1-color-default',
  brandHover: '--basis-color-action-1-color-hover',
  brandSoft: '--basis-color-action-1-bg-default',
  brandFill: '--basis-color-action-1-inverse-bg-default',
  brandFillHover: '--basis-color-action-1-inverse-bg-hover',
  brandInk: '--basis-color-action-1-inverse-color-default',
  dangerFill: '--basis-color-negative-inverse-bg-default',
  dangerFillHover: '--basis-color-negative-inverse-bg-hover',
  dangerInk: '--basis-color-negative-inverse-color-default',
  ok: '--basis-color-positive-color-default',
  okSoft: '--basis-color-positive-bg-default',
  okLine: '--basis-color-positive-border-default',
  warn: '--basis-color-warning-color-default',
  warnSoft: '--basis-color-warning-bg-default',
  warnLine: '--basis-color-warning-border-default',
  bad: '--basis-color-negative-color-default',
  badSoft: '--basis-color-negative-bg-default',
  badLine: '--basis-color-negative-border-default',
  info: '--basis-color-info-color-default',
  infoSoft: '--basis-color-info-bg-default',
  infoLine: '--basis-color-info-border-default',
  company: '--party-company',
  companySoft: '--party-company-soft',
  companyOn: '--party-company-on',
  school: '--party-school',
  schoolSoft: '--party-school-soft',
  schoolOn: '--party-school-on',
  third: '--party-third',
  thirdSoft: '--party-third-soft',
  thirdOn: '--party-third-on',
  student: '--party-student',
  studentSoft: '--party-student-soft',
  studentOn: '--party-student-on',
};

/** Property and value for every role. */
export const paletteProperties = (palette: Palette): [property: string, value: string][] =>
  (Object.keys(propertyOf) as PaletteRole[]).map((role) => [propertyOf[role], palette[role]]);
