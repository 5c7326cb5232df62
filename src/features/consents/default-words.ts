/** What a student is asked until a hogeschool writes its own words. */
export const defaultWords = {
  nl: 'Je leerbedrijf kan je beter helpen als het ziet wat je hebt gehaald: je beoordelingen en je feedback bij de leeruitkomsten. Je hoeft dit niet goed te vinden. Zeg je nee, dan verandert er niets aan je overeenkomst, je werk of je beoordeling. Zeg je ja, dan kun je dat altijd weer intrekken; het bedrijf ziet dan meteen niets meer.',
  en: 'Your learning company can help you better when it sees what you achieved: your assessments and your feedback on the learning outcomes. You need not agree. If you say no, nothing changes in your agreement, your work or your assessment. If you say yes, you can always withdraw that; the company then sees nothing any more, at once.',
};
