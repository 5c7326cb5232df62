import type { Web } from '../../shell/index.ts';
import { mountPostcodeImport } from './import-pages.tsx';
import { mountMap } from './map-pages.tsx';
import { mountPostcodes } from './postcode-pages.tsx';

/** Where companies and students are, and how far apart. */
export function mountPlaces(web: Web): void {
  mountMap(web);
  mountPostcodes(web);
  mountPostcodeImport(web);
}
