import { type Publishing, publishEvent } from '../webhooks/index.ts';
import type { AgreementState } from './rules/agreement.ts';

/** Tells the webhooks, in the transaction of the change, that an agreement came to another state. */
export const announceState = (act: Publishing, agreementId: string, state: AgreementState): Promise<void> =>
  publishEvent(act, { kind: 'agreement.state', subjectId: agreementId, state });
