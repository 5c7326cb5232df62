/** ids by which an island finds what it keeps up to date; the page works without it. */
export const live = {
  form: 'live-form',
  panel: 'live-panel',
  line: 'live-line',
  check: 'check',
  data: 'live-data',
  status: 'live-status',
} as const;

/** id on the page of the row of a period or a unit. */
export const rowId = (id: string): string => `rij-${id}`;
