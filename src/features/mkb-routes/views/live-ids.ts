/** ids by which an island finds what it keeps up to date; the page works without it. */
export const live = { form: 'live-form', panel: 'live-panel', data: 'live-data', status: 'live-status' } as const;
