import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: 'My tasks',
  lead: (count) =>
    count === 0 ? 'Nothing waits for you.' : count === 1 ? 'One thing waits for you.' : `${count} things wait for you.`,
  emptyTitle: 'All done',
  empty: 'As soon as somebody needs something of you, it appears here. You get a mail about it too.',
  emptyOutside:
    'When a hogeschool asks something of you, such as signing, you get a mail with a link. You need not log in for that. Did you lose that mail? Then see below what waits for you now.',
  emptyStudent:
    'When everybody has signed your agreement, you get a mail with a link to your own copy. Your data and your consent are under your name, at My data.',
  inbox: 'See what waits for you',
};
