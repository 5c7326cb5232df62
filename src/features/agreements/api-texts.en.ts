import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './api-texts.nl.ts';

export const en: Translated<typeof nl> = {
  oneStudent: 'Give studentId or studentNumber, and not both.',
  oneCompany: 'Give companyId or kvkNumber, and not both.',
  workplaceAlone: 'With workplaceId, give the company as well.',
  cursor: 'This cursor is none of ours. Start again without a cursor.',
  unknownTitle: 'Not found',
  unknownDetail: 'The cohort, student, company or workplace is not there, or out of reach of this token.',
  hasAgreementTitle: 'This student has an agreement already',
  hasAgreementDetail: 'There is an open one in this cohort. To make another beside it, send beside: true.',
  refusedTitle: 'It cannot be sent now',
};
