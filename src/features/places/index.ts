export { mountPlaces } from './mount-places.ts';
