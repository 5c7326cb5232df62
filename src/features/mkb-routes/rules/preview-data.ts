import type { Figures } from '../../../kernel/figures.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { type CompanySize, checkInputFromDesign } from './check-input.ts';
import type { CriterionCode } from './criterion.ts';
import type { Degree } from './degree.ts';
import type { Design } from './design.ts';
import { checkMkbRoute, type RouteCheck } from './route-check.ts';

/** Beside a form of the designer: what the design comes to with what the form holds now. Plain data: the browser gets it too. */
export type PreviewData = {
  lang: Lang;
  degree: Degree;
  figures: Figures;
  companies: readonly CompanySize[];
  motivated: readonly CriterionCode[];
  /** The whole design, with the period or unit of the form in it. */
  design: Design;
  /** What the form is about. */
  edited: { kind: 'period' | 'unit'; id: string };
};

export const checkOfPreview = ({ degree, design, companies, figures }: PreviewData): RouteCheck =>
  checkMkbRoute(checkInputFromDesign(degree, design, companies), figures);
