/** ids by which the island of the house style finds what it keeps up to date; the page works without it. */
export const live = {
  form: 'house-form',
  light: 'house-light',
  dark: 'house-dark',
  contrast: 'house-contrast',
  status: 'house-status',
  show: 'house-show',
} as const;

/** Marks text in the preview that shows what a field holds. */
export const liveText = 'data-live';
