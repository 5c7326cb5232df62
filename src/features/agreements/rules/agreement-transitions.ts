import type { AgreementState } from './agreement.ts';

export const agreementVerbs = [
  'send',
  'announce',
  'sign',
  'refuse',
  'withdrawRefusal',
  'readdress',
  'takeBack',
  'withdraw',
  'end',
] as const;
export type AgreementVerb = (typeof agreementVerbs)[number];

/** Every transition there is, as data: the drawing in docs/states and the verbs are both held against it by a test. */
export const transitions: readonly { from: AgreementState; verb: AgreementVerb; to: AgreementState }[] = [
  { from: 'draft', verb: 'send', to: 'sent' },
  { from: 'draft', verb: 'announce', to: 'concluded' },
  { from: 'draft', verb: 'withdraw', to: 'withdrawn' },
  { from: 'sent', verb: 'sign', to: 'partly_signed' },
  { from: 'sent', verb: 'sign', to: 'concluded' },
  { from: 'sent', verb: 'refuse', to: 'sent' },
  { from: 'sent', verb: 'withdrawRefusal', to: 'sent' },
  { from: 'sent', verb: 'readdress', to: 'sent' },
  { from: 'sent', verb: 'takeBack', to: 'draft' },
  { from: 'sent', verb: 'withdraw', to: 'withdrawn' },
  { from: 'partly_signed', verb: 'sign', to: 'partly_signed' },
  { from: 'partly_signed', verb: 'sign', to: 'concluded' },
  { from: 'partly_signed', verb: 'refuse', to: 'partly_signed' },
  { from: 'partly_signed', verb: 'withdrawRefusal', to: 'partly_signed' },
  { from: 'partly_signed', verb: 'readdress', to: 'partly_signed' },
  { from: 'partly_signed', verb: 'takeBack', to: 'draft' },
  { from: 'partly_signed', verb: 'withdraw', to: 'withdrawn' },
  { from: 'concluded', verb: 'end', to: 'ended' },
];
