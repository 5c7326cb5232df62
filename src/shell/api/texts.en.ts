import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

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
  methodDetail: (allowed) => `Use ${allowed}.`,
  unauthorizedTitle: 'This token does not work',
  unauthorizedDetail:
    'Send a token that is good: Authorization: Bearer drh_… A token no longer works once it was revoked or has expired, or when the role behind it has ended.',
  scopeTitle: 'This token may not do this',
  scopeDetail: (scope) => `This token lacks the scope ${scope}. Ask the administrator for another token.`,
  notFoundTitle: 'Not found',
  notFoundDetail: 'It is not there, or out of reach of this token.',
  keyTitle: 'Idempotency-Key is missing or not right',
  keyDetail:
    'Send an Idempotency-Key of its own with every new order: 1 to 100 letters, digits or punctuation marks, no spaces.',
  keyReusedTitle: 'This Idempotency-Key was used before',
  keyReusedDetail: 'Another order came under this key earlier. Use a new one.',
  faults: {
    required: 'This field is missing.',
    type: (expected) => `This should be ${expected}.`,
    choice: (values) => `Choose one of: ${values}.`,
    tooSmall: (least) => `At least ${least}.`,
    moreThan: (least) => `More than ${least}.`,
    tooBig: (most) => `At most ${most}.`,
    tooShort: (least) => `At least ${least} characters.`,
    tooLong: (most) => `At most ${most} characters.`,
    tooFew: (least) => `At least ${least} in the list.`,
    tooMany: (most) => `At most ${most} in the list.`,
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
