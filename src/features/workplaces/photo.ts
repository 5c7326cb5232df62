import type { Picture, PictureLimits } from '../../platform/files/picture.ts';

/** As large as a photo of a telephone; one that fills the screen of a phone at least. */
export const photoLimits: PictureLimits = { bytes: 6 * 1024 * 1024, smallest: 300, largest: 8000 };

/** Width and height in pixels as a browser shows it. */
export const shownSize = ({ width, height, isSideways }: Picture): { width: number; height: number } =>
  isSideways ? { width: height, height: width } : { width, height };
