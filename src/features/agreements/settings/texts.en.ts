import type { Translated } from '../../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: 'Signing and reminding',
  lead: 'How signers are asked and reminded.',
  askTitle: 'Asking',
  order: 'In which order do we ask?',
  orderHint: 'For each agreement you can choose otherwise when sending it.',
  together: 'All at once',
  inOrder: 'One after the other: the next gets a link when the one before signed',
  delegation: 'When somebody says not to be the right person',
  delegationHint:
    'At once is possible only when that person first showed by a code that the mailbox is right. Whoever signs for the hogeschool and a legal representative are always checked. A student signs personally.',
  confirmed: 'A member of staff checks who was named',
  automatic: 'Whoever was named gets a link at once; the other parties are told',
  remindTitle: 'Reminding',
  remindLead:
    'Whose turn it is gets reminders with a working link. They stop when somebody signed or does not agree, when the agreement was taken back or withdrawn, and when a mail came back.',
  days: 'After how many days?',
  daysHint: 'Days after asking, for example 4, 10, 21. Six at most, up to day 55. Empty: no reminders.',
  daysFault: 'Fill in whole days from 1 to 55, each once, six at most. For example: 4, 10, 21.',
  from: 'Reminders leave from hour',
  hourHint: 'Dutch time. Outside these hours they wait.',
  until: 'Until hour',
  untilFault: 'Choose an hour later than the first one.',
  weekends: 'In weekends too',
  save: 'Save',
  saved: 'Saved. This holds from now on.',
};
