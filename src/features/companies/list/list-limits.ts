export const companiesPerPage = 25;
/** Counting further takes longer than knowing it is worth. */
export const mostCounted = 100;

export const sizeClasses = ['sme', 'large', 'unknown'] as const;
