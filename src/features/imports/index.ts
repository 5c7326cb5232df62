export { continueImport } from './continue-import.ts';
export { mountImports } from './mount-imports.ts';
export { beginReading, beginRun, beginUndo, importQueue } from './move-import.ts';
export { startImport } from './start-import.ts';
