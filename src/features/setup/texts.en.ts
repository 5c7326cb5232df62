import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  codeTitle: 'Welcome to Driehoek',
  codeLead:
    'This installation is still empty. Type the code that the terminal shows, so that we know you are the administrator.',
  code: 'Code from the terminal',
  codeHint: 'Eight signs, for example ABCD-2345. Capitals do not matter.',
  goOn: 'Go on',
  codeWrong: 'This code is not right. Look in the terminal again; it has eight letters and digits.',
  codeExpired:
    'This code no longer works: it is good for half an hour and once. Restart Driehoek to get a new one in the terminal.',
  codeTooMany: 'A wrong code was typed too often. Restart Driehoek to get a new one in the terminal.',
  choiceTitle: 'How do you want to start?',
  choiceLead: 'You can look around with made-up people and companies, or set up your own hogeschool right away.',
  demoTitle: 'Look around',
  demoText:
    'A made-up hogeschool with three Mkb-routes, companies, students and agreements. You choose who you are. No mail leaves. Later you wipe everything with one button.',
  demoButton: 'Explore the example hogeschool',
  demoNotHere:
    'Not possible here: Driehoek can be reached from outside, and in an example everybody may log in as anybody. Set HOST to 127.0.0.1, or DEMO_PUBLIC to 1.',
  realTitle: 'Start for real',
  realText: 'You give the name and colours of your hogeschool and make the first administrator.',
  realButton: 'Set up Driehoek for your hogeschool',
  institutionTitle: 'Your hogeschool',
  institutionLead: 'A name, a colour and a first administrator are enough. Everything can be changed later.',
  name: 'Name of the hogeschool',
  place: 'Place',
  shortName: 'Short name beside the mark',
  shortNameHint: 'At most 12 characters.',
  brand: 'House colour',
  brandHint: 'For buttons and links. We check whether white letters can be read on it.',
  brandContrast: (ratio) =>
    `White letters are hard to read on this colour (contrast ${ratio}, 4.5 is needed). Choose a darker colour.`,
  adminName: 'Name of the first administrator',
  adminEmail: 'E-mail address of the first administrator',
  create: 'Create the hogeschool',
  doneFlash: 'Your hogeschool is ready. Now invite the people who take part.',
};
