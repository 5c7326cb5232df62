/** Statements about a coach, version 1. What was asked is never changed: other words are a new version. */
export const nl = {
  time: 'Mijn begeleider maakt genoeg tijd voor mij.',
  useful: 'Ik krijg feedback waar ik verder mee kan.',
  safe: 'Ik durf vragen te stellen en fouten te bespreken.',
};
