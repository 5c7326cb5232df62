import type { VersionState } from './version.ts';

export const versionVerbs = ['changeDesign', 'submit', 'sendBack', 'publish', 'supersede'] as const;
export type VersionVerb = (typeof versionVerbs)[number];

/** Every transition there is, as data: the drawing in docs/states and the verbs are both held against it by a test. */
export const versionTransitions: readonly { from: VersionState; verb: VersionVerb; to: VersionState }[] = [
  { from: 'draft', verb: 'changeDesign', to: 'draft' },
  { from: 'draft', verb: 'submit', to: 'submitted' },
  { from: 'submitted', verb: 'sendBack', to: 'returned' },
  { from: 'submitted', verb: 'publish', to: 'published' },
  { from: 'returned', verb: 'changeDesign', to: 'returned' },
  { from: 'returned', verb: 'submit', to: 'submitted' },
  { from: 'published', verb: 'supersede', to: 'superseded' },
];
