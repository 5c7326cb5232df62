export { startImport, takeOverImport } from './bring-in-postcodes.ts';
export { mountPlaces } from './mount-places.ts';
export { companiesNearStudent } from './near-student-page.tsx';
export { companyPlaces, studentPlaces } from './place-filter-page.tsx';
