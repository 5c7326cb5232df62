import type { Translated } from '../i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  required: 'Fill this in.',
  requiredChoice: 'Choose one.',
  tooLong: (max) => `Make this shorter: at most ${max} characters.`,
  controlCharacters:
    'There was an invisible control character in this field. We removed it; check the text and send it again.',
  email: 'This is not an e-mail address. An address looks like name@company.com.',
  date: 'This date does not exist. Write 1 September 2027 as 2027-09-01.',
  wholeNumber: 'Fill in a whole number, without letters.',
  number: 'Fill in a number, for example 8 or 7.5.',
  between: (min, max) => `Fill in a number from ${min} to ${max}.`,
  halfStep: 'Fill in whole or half days, for example 3 or 2.5.',
  choice: 'Choose one of the options in the list.',
  mustAgree: 'Tick this box to go on.',
  kvkNumber: 'A KVK number has eight digits. You find it at kvk.nl or on an invoice.',
  postcode: 'A postcode looks like 1234 AB.',
  code: 'The code has six digits.',
  colour: 'Write a colour as #1f3a8a.',
};
