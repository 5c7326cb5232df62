export { discardEmbedded } from './discard-embedded.ts';
export { findRunningEmbedded } from './find-running.ts';
export type { EmbeddedLog } from './keep-running.ts';
export type { ServerAddress } from './server-address.ts';
export type { EmbeddedOptions, EmbeddedServer } from './start-embedded.ts';
export { startEmbedded } from './start-embedded.ts';
export type { StartErrorCode } from './start-error.ts';
export { EmbeddedStartError } from './start-error.ts';
