export { startImport, takeOverImport } from './bring-in-postcodes.ts';
export { mountPlaces } from './mount-places.ts';
