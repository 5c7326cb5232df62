import type { ScanState } from './scan.ts';

export const scanVerbs = ['sendPart', 'reopenPart', 'beginTalk', 'conclude', 'withdraw'] as const;
export type ScanVerb = (typeof scanVerbs)[number];

/** Every transition there is, as data: the drawing in docs/states and the verbs are both held against it by a test. */
export const transitions: readonly { from: ScanState; verb: ScanVerb; to: ScanState }[] = [
  { from: 'asked', verb: 'sendPart', to: 'asked' },
  { from: 'asked', verb: 'reopenPart', to: 'asked' },
  { from: 'asked', verb: 'beginTalk', to: 'talk' },
  { from: 'asked', verb: 'withdraw', to: 'withdrawn' },
  { from: 'talk', verb: 'sendPart', to: 'talk' },
  { from: 'talk', verb: 'conclude', to: 'concluded' },
  { from: 'talk', verb: 'withdraw', to: 'withdrawn' },
];
