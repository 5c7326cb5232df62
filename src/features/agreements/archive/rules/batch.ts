import type { AgreementState } from '../../rules/agreement.ts';

/** What can be done with many agreements in one go. */
export const batchActs = ['send', 'remind', 'download'] as const;
export type BatchAct = (typeof batchActs)[number];

/** So many agreements at most go along at a time; a download is one stream of PDFs. */
export const mostAtOnce: Record<BatchAct, number> = { send: 500, remind: 500, download: 250 };

/** Whether an agreement in this state can be meant by the act at all. */
export function suits(act: BatchAct, state: AgreementState): boolean {
  switch (act) {
    case 'send':
      return state === 'draft';
    case 'remind':
      return state === 'sent' || state === 'partly_signed';
    case 'download':
      return state !== 'draft';
  }
}
