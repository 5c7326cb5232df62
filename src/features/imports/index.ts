export { continueImport } from './continue-import.ts';
export { mountImports } from './mount-imports.ts';
export { beginReading, beginRun, importQueue } from './move-import.ts';
export { startImport } from './start-import.ts';
