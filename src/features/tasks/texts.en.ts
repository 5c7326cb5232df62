import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: 'My tasks',
  lead: (count) =>
    count === 0 ? 'Nothing waits for you.' : count === 1 ? 'One thing waits for you.' : `${count} things wait for you.`,
  emptyTitle: 'All done',
  empty: 'As soon as somebody needs something of you, it appears here. You get a mail about it too.',
  emptyOutside: 'Do you have to sign something? Then you get a mail with a link. You need not log in for that.',
};
