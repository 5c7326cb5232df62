import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: 'Accessibility',
  lead: 'Everybody must be able to work with Driehoek. This is how far we are and what has not been done yet.',
  gallery: 'Building blocks',
  statusTitle: 'Accessibility statement',
  of: (name) => `This is the statement about Driehoek as ${name} uses it.`,
  statusIs: (code, name) => `Status ${code}: ${name}`,
  statuses: {
    A: 'complies fully',
    B: 'complies partly',
    C: 'first measures taken',
    D: 'does not comply',
    E: 'no statement',
  },
  statusMeans:
    'We build and test for accessibility, but nobody else has examined all of it yet. So we declare no more than status C. The statuses of the Dutch model run from A (complies fully) to E (no statement).',
  report: 'The report of the examination',
  declared: (day) => `First declared on ${day}, by the makers of Driehoek.`,
  review: (day) => `Before ${day}, and with every large change, we look whether this is still right.`,
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
    'We do not check texts that a hogeschool writes itself, such as clauses and the description of a logo.',
    'A pdf was checked with programs, not with the tools that people use.',
  ],
  tellTitle: 'Does something not work?',
  tell: 'Tell your hogeschool: which page, what you wanted to do and what happened. You get help to do it anyway, and we repair it.',
  answer: 'You get an answer within two weeks. It says what will happen and when.',
  noContact:
    'You are not logged in, so we do not know which hogeschool is yours. The mail that you got says whom you can call.',
  complaintTitle: 'Can you not settle it together?',
  complaint:
    'Every hogeschool has a procedure for complaints; ask the hogeschool about it. If that does not help, you can ask the Netherlands Institute for Human Rights for a judgment. That is free of charge.',
  complaintLink: 'To the Netherlands Institute for Human Rights',
  rulesTitle: 'Which rules we follow',
  rulesNote:
    'Whether the decree holds for your hogeschool depends on how it is set up. We give the statement in any case.',
  sources: {
    directive: 'Directive (EU) 2016/2102 on websites of public sector bodies',
    decree:
      'Dutch decree on digital accessibility of government (Staatsblad 2018, 141), with the model of this statement',
    standard: 'WCAG 2.2 of the W3C. The European standard EN 301 549 asks version 2.1; 2.2 asks more',
    equal_treatment: 'Dutch act on equal treatment on the ground of disability or chronic illness',
  },
  holdsFrom: (from) => `Holds from ${from}.`,
  readOn: (day) => `Read by us on ${day}.`,
  toGallery: 'See all building blocks of the pages',
};
