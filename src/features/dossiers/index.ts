export { addEvidence } from './change-files.ts';
export { readEvidence } from './evidence-file.ts';
export { mountDossiers } from './mount-dossiers.ts';
export { noteWeeksOff } from './note-weeks-off.ts';
export { selectSubsidyYears } from './subsidy-year-store.ts';
