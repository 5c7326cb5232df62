import { firstOf, postcodeImports } from './sample-finders.ts';
import type { SampleRows } from './sample-rows.ts';

const inState = ({ companyImports }: SampleRows, state: string) =>
  companyImports
    .filter((one) => one.state === state)
    .slice(0, 1)
    .map(({ id }) => ({ importId: id }));

/** Rows with a fault of an import in which these can be corrected. */
const faultyRows = ({ faultyImportRows }: SampleRows) =>
  faultyImportRows.slice(0, 1).map(({ importId, number }) => ({ importId, number: String(number) }));

/** Where the values of the paths of imports come from: one in each state that makes sense. */
export const importSamplers = {
  postcodeImport: postcodeImports,
  postcodeImportUse: postcodeImports,
  postcodeImportDrop: postcodeImports,
  companyImport: ({ companyImports }: SampleRows) =>
    firstOf(companyImports, 1, 'state').map(({ id }) => ({ importId: id })),
  companyImportOtherwise: (rows: SampleRows) => inState(rows, 'mapping'),
  companyImportRemap: (rows: SampleRows) => inState(rows, 'checked'),
  companyImportFaults: (rows: SampleRows) => inState(rows, 'checked'),
  companyImportRow: faultyRows,
  companyImportDuplicates: (rows: SampleRows) => inState(rows, 'checked'),
  companyImportRows: (rows: SampleRows) => inState(rows, 'done'),
  companyImportRun: (rows: SampleRows) => inState(rows, 'checked'),
  companyImportAgain: (rows: SampleRows) => inState(rows, 'checked'),
  companyImportUndo: (rows: SampleRows) => inState(rows, 'done'),
  companyImportDrop: (rows: SampleRows) => inState(rows, 'mapping'),
};
