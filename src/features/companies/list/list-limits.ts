export const companiesPerPage = 25;
/** Counting further takes longer than knowing it is worth. */
export const mostCounted = 100;
/** How many were found, and how far they were counted: one more than `most` says that there are more. */
export type Counted = { count: number; most: number };

export const sizeClasses = ['sme', 'large', 'unknown'] as const;
