export const nl = {} as const;
