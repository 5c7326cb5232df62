import { paths } from '../../../../paths.ts';

/** The list with this filter. */
export const listHref = (query: string): string => (query ? `${paths.companies()}?${query}` : paths.companies());
