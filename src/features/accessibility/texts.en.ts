import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: 'Accessibility',
  lead: 'Everybody must be able to work with Driehoek. This is how far we are and what has not been done yet.',
  gallery: 'Building blocks',
  doneTitle: 'What we do',
  done: [
    'We build to WCAG 2.2, levels A and AA.',
    'With every change a program checks all pages for faults, also on a screen 320 pixels wide.',
    'Everything works with the keyboard and without JavaScript.',
    'A log-in link and a code for signing work for a short time only. You can always ask for a new one; what you filled in stays.',
    'Colours are checked for contrast, also when a hogeschool chooses its own.',
    'A state is never shown by colour alone: there is always a word.',
    'An agreement can also be read as a pdf with a screen reader: it has headings, a language and a reading order.',
  ],
  notYetTitle: 'What has not been done yet',
  notYet: [
    'No independent agency has examined Driehoek yet.',
    'People who use a screen reader every day have not tried Driehoek yet.',
    'A program finds only some of the faults. So there may be more.',
  ],
  tellTitle: 'Does something not work?',
  tell: 'Tell the administrator of your hogeschool: which page, what you wanted to do and what happened. You get help to do it anyway, and we repair it.',
  toGallery: 'See all building blocks of the pages',
};
