/** What the list of workplaces is narrowed to. */
export type WorkplaceFilter = {
  /** The study year whose places are shown. */
  year: number;
  mkbRouteId: string | null;
  /** Days a week that must be possible. */
  days: number | null;
  text: string;
  /** Only with a place free in that year. */
  hasPlace: boolean;
  /** Also those that are closed. */
  isClosedToo: boolean;
};

export const isFiltered = ({ mkbRouteId, days, text, hasPlace, isClosedToo }: WorkplaceFilter): boolean =>
  mkbRouteId !== null || days !== null || text !== '' || hasPlace || isClosedToo;
