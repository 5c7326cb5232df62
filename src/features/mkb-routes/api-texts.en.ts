import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './api-texts.nl.ts';

export const en: Translated<typeof nl> = {
  invalidTitle: 'The request is not right',
  invalidDetail: (count) =>
    count === 1 ? 'One field is not right. See errors.' : `${count} fields are not right. See errors.`,
  malformedTitle: 'This is not JSON',
  malformedDetail: 'The content of the request cannot be read as JSON.',
  mediaTypeTitle: 'Wrong kind of content',
  mediaTypeDetail: 'Send JSON, with Content-Type: application/json.',
  tooLargeTitle: 'The request is too large',
  tooLargeDetail: 'A request is 256 kB at most.',
  tooOftenTitle: 'Too many requests',
  tooOftenDetail: (limit, seconds) => `At most ${limit} requests a minute. Try again in ${seconds} seconds.`,
  methodTitle: 'This method is not possible here',
  methodDetail: 'Use POST.',
  faults: {
    required: 'This field is missing.',
    type: (expected) => `This should be ${expected}.`,
    choice: (values) => `Choose one of: ${values}.`,
    tooSmall: (least) => `At least ${least}.`,
    moreThan: (least) => `More than ${least}.`,
    tooBig: (most) => `At most ${most}.`,
    tooFew: (least) => `At least ${least} in the list.`,
    tooMany: (most) => `At most ${most} in the list.`,
    half: 'Whole and half days only.',
    daysSum: (least, most) => `At least ${least} and at most ${most} days together.`,
    unknownField: 'There is no such field.',
    other: 'This value is not possible.',
  },
  types: {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
  },
};
