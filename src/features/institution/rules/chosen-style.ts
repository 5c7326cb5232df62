/** What a hogeschool chose of its look; here so that the store can say what it keeps. */
export type { ChosenStyle } from '../../../ui/house-style.ts';
