import type { Translated } from '../../platform/i18n/lang.ts';
import type { nl } from './texts.nl.ts';

export const en: Translated<typeof nl> = {
  title: 'Look as …',
  lead: 'Choose who you want to be. You are logged in at once.',
  logInAs: 'Log in as',
  linkHint:
    'Companies and students need no account. They get a link in their mail: you find it in the mail of this example.',
  mailTitle: 'Mail of the example world',
  mailLead: 'All of this would have been sent. The links and codes really work.',
  mailEmptyTitle: 'No mail yet',
  mailEmpty: 'Send an agreement or ask for a log-in link; the mail appears here within seconds.',
  to: 'To',
  subject: 'Subject',
  when: 'When',
  open: 'Read',
  wipeTitle: 'Wipe the examples and start for real',
  wipe: 'All made-up people, companies and agreements disappear. This cannot be undone. Then you set up your own hogeschool.',
  notLasting:
    'This trial uses a temporary folder: what you set up here is gone when you stop. Stop the trial and begin with npm start; there you choose your own hogeschool.',
  wipeButton: 'Wipe everything and start for real',
  cancel: 'No, keep looking',
  wiped: 'Empty. The terminal shows a new code.',
};
