/** Module 1, version 1. What was published here is never changed: a new text is a new version. */
export const en = {
  title: 'Coaching at work',
  lead: 'What does a student of a university of applied sciences ask of you, and how do you spread that over the weeks?',
  sections: [
    {
      heading: 'A student is a colleague who learns',
      paragraphs: [
        'A student in a Mkb-route is on the payroll and does real work. At the same time this student follows a degree programme. Most of that learning happens with you. You need not teach lessons. You make sure that the work itself is worth learning from.',
        'You have four roles: you help the student along (coach), you watch whether the trajectory runs, you advise the hogeschool on how it goes, and you are the expert from whom the student learns the trade. Nobody is equally strong in all four. Know what you are good at, and arrange help for the rest.',
      ],
      points: [],
    },
    {
      heading: 'Start with a good first month',
      paragraphs: ['The first year often decides whether somebody stays. So keep the start small and clear.'],
      points: [
        'Day 1: show where everything is, who is who, and whom to turn to when you are not there.',
        'Week 1: walk through the learning outcomes of the hogeschool together. Pick two or three that fit the work of now.',
        'Every week: a fixed talk of half an hour. Also when nothing is wrong.',
        'After four weeks: what works alone already, what does not yet, and what comes next?',
      ],
    },
    {
      heading: 'From showing to letting go',
      paragraphs: [
        'Teach a task in four steps: you do it and say what you think. Then you do it together. Then the student does it and you look on. In the end the student does it alone and you discuss it afterwards.',
        'Take the next step only when the one before went well. Take a step back when it goes wrong; that is no punishment. Work at this level is more than carrying out: keep asking why the student does it this way, and which other way there was.',
      ],
      points: [],
    },
    {
      heading: 'Time is an agreement',
      paragraphs: [
        'The agreement says how many hours of coaching the student gets. Put those hours in your calendar, or customers will always come first. Agree who stands in for you when you are ill or on holiday.',
        'Does it get stuck, at home or at work? Call the visiting tutor of the hogeschool. Sooner is better. Changing places within the programme is often still possible; stopping is something else than changing.',
      ],
      points: [],
    },
  ],
  questions: [
    {
      ask: 'A student asks: “Could you call this customer? I find that hard.” What helps most?',
      answers: {
        a: {
          words: 'You call. The customer must be helped well.',
          feedback:
            'The customer is helped then, but the student learns nothing. Look for a way to do both: prepare the call together.',
        },
        b: {
          words: 'You prepare the call together. The student calls, you listen in.',
          feedback: 'Good. This is the step in which the student does it and you look on. The customer runs no risk.',
        },
        c: {
          words: 'You say that calling is simply part of the work.',
          feedback:
            'True, but all the student learns is that asking is no use. Take a step back: do it together first.',
        },
      },
    },
    {
      ask: 'It is busy. The weekly talk has been dropped for three weeks. What do you do?',
      answers: {
        a: {
          words: 'Wait until it is quieter. The student works on well.',
          feedback:
            'That the work goes on does not say that the student learns what is needed. Small worries grow in silence.',
        },
        b: {
          words: 'The student will ask when there is something.',
          feedback: 'Many students ask nothing when you are busy. It is your task to guard the talk.',
        },
        c: {
          words: 'Move the talk to a fixed, shorter moment, and ask a colleague where needed.',
          feedback:
            'Good. Short and certain is better than long and perhaps. And coaching can be shared, as long as the student knows with whom.',
        },
      },
    },
    {
      ask: 'What belongs to your role as a coach, and not to that of the hogeschool?',
      answers: {
        a: {
          words: 'Making sure that there is work in which the student can show the learning outcomes.',
          feedback:
            'Good. You know the work. The hogeschool says what must be learned, you make it possible at the workplace.',
        },
        b: {
          words: 'Deciding whether the student gets the credits.',
          feedback: 'The examiner of the hogeschool decides that. Your advice counts, together with other information.',
        },
        c: {
          words: 'Explaining the lessons of the hogeschool once more.',
          feedback: 'You need not. You show how it goes in real life; the theory is for the hogeschool.',
        },
      },
    },
  ],
};
