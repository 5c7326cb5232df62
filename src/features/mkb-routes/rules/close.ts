/** Two shares, hours or EC this near to each other are the same; what is left is floating-point noise. */
const noise = 1e-9;

const margin = (a: number, b: number): number => noise * Math.max(1, Math.abs(a), Math.abs(b));

export const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= margin(a, b);
export const isAbove = (value: number, limit: number): boolean => value - limit > margin(value, limit);
export const isAtLeast = (value: number, limit: number): boolean => limit - value <= margin(value, limit);
