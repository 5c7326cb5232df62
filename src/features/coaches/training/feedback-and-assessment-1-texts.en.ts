/** Module 2, version 1. What was published here is never changed: a new text is a new version. */
export const en = {
  title: 'Guiding and assessing with feedback',
  lead: 'How do you say what you see, so that the student can use it tomorrow? And what does the hogeschool do with your judgement?',
  sections: [
    {
      heading: 'Feedback is about what you saw',
      paragraphs: [
        'Good feedback is small and quick. Say what you saw or heard, what it did, and what can be done next time. “You began with the price. The customer lost interest. Next time ask first what she needs.” That is better than “you must be more customer-minded”.',
        'Talk about behaviour and work, not about who somebody is. And also say what went well: without that a student does not know what should stay.',
      ],
      points: [],
    },
    {
      heading: 'Ask first, tell later',
      paragraphs: ['Let the student look first. Three questions are often enough.'],
      points: [
        'What did you want to achieve?',
        'What went well, and how did you notice?',
        'What will you do differently next time?',
      ],
    },
    {
      heading: 'Note briefly what you see',
      paragraphs: [
        'One line a week is enough: the date, the task, what you saw. Then you bring examples to the three-way talk instead of a feeling. The student may ask to see what you write. So write what you would also say aloud, and nothing about health or private life.',
        'Does somebody take over from you? Then they read on where you stopped.',
      ],
      points: [],
    },
    {
      heading: 'Your advice is one of the sources',
      paragraphs: [
        'The hogeschool asks you how far the student is on the learning outcomes. That is advice. The examiner also looks at what the student made, at talks and at tests. One judgement never decides on credits alone.',
        'Mind the well-known traps. A kind student is not a good one by itself. The last week does not count more than the months before. And compare with the learning outcome, not with how you did it at that age.',
      ],
      points: [],
    },
  ],
  questions: [
    {
      ask: 'Which sentence is the best feedback?',
      answers: {
        a: {
          words: '“You are still a bit careless. Watch that.”',
          feedback:
            'This is about who somebody is and gives no example. The student does not know what should be different.',
        },
        b: {
          words: '“Well done, keep it up.”',
          feedback: 'Nice to hear, but the student does not know what went well. Name something that you saw.',
        },
        c: {
          words:
            '“The quote did not say when we deliver. The customer called about it. Go through the list before you send.”',
          feedback: 'Good. What you saw, what came of it, and what can be done next time.',
        },
      },
    },
    {
      ask: 'The hogeschool asks your judgement. The student is kind and works hard, but makes no plan of approach of their own yet. That is the learning outcome. What do you write?',
      answers: {
        a: {
          words: 'That there is no plan of approach yet, with an example, and what you do see.',
          feedback:
            'Good. You compare with the learning outcome and show what you base it on. The student can go on from there.',
        },
        b: {
          words: 'Sufficient. The effort is there, the rest will come.',
          feedback:
            'Effort is fine, but it is not the learning outcome. The student misses the chance to still learn it.',
        },
        c: {
          words: 'Nothing. Assessing is the work of the hogeschool.',
          feedback:
            'The decision is theirs, but you see the work every day. Without your advice an important source is missing.',
        },
      },
    },
    {
      ask: 'You want to note something about a student who is often tired. What do you do?',
      answers: {
        a: {
          words: 'You write down which illness you suspect.',
          feedback: 'Do not. You note nothing about health, not even a suspicion.',
        },
        b: {
          words: 'You discuss what you see with the student, and note only what you agree about the work.',
          feedback: 'Good. You talk about what you see, and note only what is about the work.',
        },
        c: {
          words: 'You write it down, but do not tell the student.',
          feedback: 'The student may ask to see what you write. Write only what you would also say aloud.',
        },
      },
    },
  ],
};
