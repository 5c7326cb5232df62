export const en = {
  mailSubject: 'How is your coaching at work?',
  mailHeading: 'How is your coaching at work?',
  mailBody: (coach: string) =>
    `Once a year we ask you what you think of the coaching by ${coach}. There are three questions.`,
  mailPrivate: (least: number) =>
    `Nobody sees your answer apart, not even the hogeschool. It is released once a year, in words, and only together with that of at least ${least - 1} others. When there are fewer, everything stays closed.`,
  mailButton: 'Answer',
  mailNote: 'This link is yours alone. If you do nothing, nothing happens.',

  linkTitle: 'How is your coaching at work?',
  linkLead: 'Three questions, one minute. Nobody sees your answer apart.',
  linkButton: 'To the questions',
  deadTitle: 'The link to the questions does not work any more',
  deadLead: 'The time to answer is over. Next year we ask again.',

  title: (coach: string) => `How is your coaching by ${coach}?`,
  scale: { 1: 'Not', 2: 'A little', 3: 'Largely', 4: 'Fully' },
  save: 'Send',
  saved: 'Thank you. You can still change your answer until the day of release.',
  answered: 'You answered. You can still change it.',
  over: 'The time to answer is over. Next year we ask again.',
  overTitle: 'You cannot answer now',
  inbox: 'Three questions; nobody sees your answer apart',
};
