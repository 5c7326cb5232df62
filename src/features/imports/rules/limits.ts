/** The product's own bounds: fifty thousand rows is what it is measured with. */
export const mostRows = 60_000;
export const largestFile = 25 * 1024 * 1024;
/** So many rows are looked at to find names of columns, and shown. */
export const sampleRows = 30;
export const rowsPerPage = 25;
