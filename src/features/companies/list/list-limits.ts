export const companiesPerPage = 25;
/** Counting further takes longer than knowing it is worth. */
export const mostCounted = 100;
/** So many of the nearest addresses a page by distance looks at, then at so many: some more than a page, since a company may have several. */
export const firstAddresses = [companiesPerPage + 5, 4 * companiesPerPage];
/** How many were found, and how far they were counted: one more than `most` says that there are more. */
export type Counted = { count: number; most: number };

export const sizeClasses = ['sme', 'large', 'unknown'] as const;
