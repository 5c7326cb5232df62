/** Statements about a coach, version 1. What was asked is never changed: other words are a new version. */
export const en = {
  time: 'My coach makes enough time for me.',
  useful: 'I get feedback that helps me on.',
  safe: 'I dare to ask questions and to discuss mistakes.',
};
