export { addProgramme } from './change-programme.ts';
export type { Mode, Programme, ProgrammeDegree, ProgrammeFacts } from './programme.ts';
export { programmeFields } from './programme-form.ts';
export { mountProgrammes } from './programme-pages.tsx';
export { selectOptionalProgramme, selectProgrammes } from './programme-store.ts';
export { texts as programmeTexts } from './texts.ts';
export { ProgrammeFieldset, programmeLabels } from './views/programme-fieldset.tsx';
