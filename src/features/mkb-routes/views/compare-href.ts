import { paths } from '../../../paths.ts';

/** The page that says how one version differs from an earlier one of the same Mkb-route. */
export const compareHref = (from: { id: string }, to: { id: string; mkbRouteId: string }): string =>
  `${paths.versionCompare({ mkbRouteId: to.mkbRouteId })}?${new URLSearchParams({ van: from.id, naar: to.id })}`;
