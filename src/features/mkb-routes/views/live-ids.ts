/** ids by which an island finds what it keeps up to date; the page works without it. */
export const live = {
  form: 'live-form',
  panel: 'live-panel',
  line: 'live-line',
  check: 'check',
  data: 'live-data',
  status: 'live-status',
} as const;
