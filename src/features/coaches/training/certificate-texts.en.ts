export const en = {
  title: 'Certificate',
  file: 'certificate',
  description: 'Certificate of a module for workplace coaches',
  given: (name: string) => `${name} completed this module for workplace coaches:`,
  how: 'The module is a text with three questions. All three were answered correctly.',
  version: 'Version of the module',
  on: 'Earned on',
  by: 'At',
  number: 'Number',
  check: 'Is this certificate genuine? Check it with name and number at:',

  checkTitle: 'Check a certificate',
  checkLead: (institution: string) =>
    `Fill in the name and the number as they stand on the certificate of ${institution}.`,
  checkName: 'Name on the certificate',
  checkNumber: 'Number',
  checkNumberHint: 'For instance PB-7K3M-9QXA.',
  checkButton: 'Check',
  genuineTitle: 'This certificate is genuine',
  genuine: (title: string, day: string) => `The module “${title}” was earned on ${day}, by whoever has this name.`,
  unknownTitle: 'We do not know this certificate',
  unknown:
    'Name and number do not belong together, or the number does not exist. See whether you copied them exactly. If it is still wrong, ask the hogeschool.',
  tooOften: 'There was too much searching. Try again in ten minutes.',
};
