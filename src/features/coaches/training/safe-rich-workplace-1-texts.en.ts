/** Module 3, version 1. What was published here is never changed: a new text is a new version. */
export const en = {
  title: 'A safe and rich workplace',
  lead: 'When does a student dare to learn, and when is there enough to learn?',
  sections: [
    {
      heading: 'Safe: you may not know something',
      paragraphs: [
        'Learning is making mistakes while somebody looks on. A student only dares to when asking is normal and mistakes are discussed without anybody looking a fool. You set the example: tell what you did wrong this week and what you learned from it.',
        'Safe is also about work that can injure. The student gets the same instruction and protection as every new colleague, before the first hour at the machine, on the roof or on the ward. For those under 18 the rules are stricter.',
      ],
      points: [],
    },
    {
      heading: 'Watch for signs',
      paragraphs: ['A student seldom says outright that it goes badly. Watch for change.'],
      points: [
        'Falling silent in meetings, or asking nothing any more.',
        'Always saying yes, also when it is too much.',
        'Often late, or never going home.',
        'Jokes that are always about the same person. Then it is your turn to say something.',
      ],
    },
    {
      heading: 'Rich: there is enough to learn',
      paragraphs: [
        'A rich workplace has variety, real problems and people who can explain something. Look each period whether the student still does something new. A task that has gone without fault for months is work, but no longer learning.',
        'Can something not be learned with you? Say so in time. Sometimes it can be done in another department, at a friendly company or with an assignment of the hogeschool. There are agreements for that.',
      ],
      points: [],
    },
    {
      heading: 'You are not alone',
      paragraphs: [
        'See to it that there is a second coach who knows the student. When you fall ill or leave, it goes on. Do you have a confidential adviser? Tell the student who that is. If there is none, the student can turn to the hogeschool.',
        'Is it really unsafe, for the student or for others? Stop the work and call the hogeschool on the same day.',
      ],
      points: [],
    },
  ],
  questions: [
    {
      ask: 'A student makes a mistake that costs money. What do you say first?',
      answers: {
        a: {
          words: '“What happened, and what do we need to put it right?”',
          feedback: 'Good. First solve it together. Then talk calmly about what you learn from it.',
        },
        b: {
          words: '“You should have paid attention here.”',
          feedback: 'The student knows that already. The next mistake will be hidden, and costs more.',
        },
        c: {
          words: '“Never mind, I will solve it.”',
          feedback: 'Kindly meant, but the student does not learn how to put a mistake right. Do it together.',
        },
      },
    },
    {
      ask: 'The student has done the same task for half a year, without mistakes. What does that mean?',
      answers: {
        a: {
          words: 'That is fine. This is how the student is worth most.',
          feedback: 'For production, yes. But a student must go on learning; or the programme is in danger.',
        },
        b: {
          words: 'Then it is time for something new, or for a harder form of the task.',
          feedback: 'Good. Let the student improve the task, for instance, or teach it to somebody else.',
        },
        c: {
          words: 'Then the student should ask for other work.',
          feedback: 'Asking is allowed, but who is new often does not dare. Look at it yourself each period.',
        },
      },
    },
    {
      ask: 'In the canteen colleagues keep making jokes about the student. The student laughs along. What do you do?',
      answers: {
        a: {
          words: 'Nothing. As long as people laugh, it is fine.',
          feedback: 'Laughing along is often the easiest way out. It does not say that it feels right.',
        },
        b: {
          words: 'You tell the student to stand up for themselves.',
          feedback: 'Then the problem lies with who has the least say. It is up to you to do something.',
        },
        c: {
          words: 'You ask the student in private how this is, and tell your colleagues that it must stop.',
          feedback: 'Good. You have influence on the mood. And the student knows that you see it.',
        },
      },
    },
  ],
};
