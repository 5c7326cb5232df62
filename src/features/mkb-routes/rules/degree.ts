import type { Figures } from '../../../kernel/figures.ts';

/** Degrees a base programme can lead to. A Mkb-route leads to the first two; the master exists so that the check can say no. */
export const degrees = ['associate_degree', 'bachelor', 'master'] as const;
export type Degree = (typeof degrees)[number];

/** The degrees of a Mkb-route (criterion 1). */
export const mkbRouteDegrees = ['associate_degree', 'bachelor'] as const satisfies readonly Degree[];

export const isMkbRouteDegree = (degree: Degree): boolean => degree === 'associate_degree' || degree === 'bachelor';

/** The EC of the whole programme by law, or null for a degree whose load differs per programme. */
export function expectedCredits(degree: Degree, figures: Figures): number | null {
  switch (degree) {
    case 'associate_degree':
      return figures.creditsAssociateDegree;
    case 'bachelor':
      return figures.creditsBachelor;
    case 'master':
      return null;
  }
}
