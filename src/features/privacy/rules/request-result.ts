export type RequestResult = 'done' | 'kept' | 'refused';

/** What came of an answered request: granting one to erase may still leave everything, because the person is needed. */
export function resultOf(request: { decision: 'granted' | 'refused'; outcome: unknown }): RequestResult {
  if (request.decision === 'refused') return 'refused';
  const { outcome } = request;
  const isKept = typeof outcome === 'object' && outcome !== null && 'person' in outcome && outcome.person === 'kept';
  return isKept ? 'kept' : 'done';
}
