export const timeStampFaults = [
  'unresolved',
  'address_refused',
  'unreachable',
  'timeout',
  'redirect',
  'status',
  'answer_too_large',
  'no_answer',
  'refused',
  'other_stamp',
  'bad_stamp',
] as const;

/** Why there is no time stamp. */
export type TimeStampFaultCode = (typeof timeStampFaults)[number];

export class TimeStampFault extends Error {
  override name = 'TimeStampFault';
  readonly code: TimeStampFaultCode;
  constructor(code: TimeStampFaultCode, options?: ErrorOptions) {
    super(`no time stamp: ${code}`, options);
    this.code = code;
  }
}
