/** Time and ids come in as arguments, so that tests can set them. */
export type Clock = { now(): Date };
export const systemClock: Clock = { now: () => new Date() };
