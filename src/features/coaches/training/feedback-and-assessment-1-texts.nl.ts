/** Module 2, version 1. What was published here is never changed: a new text is a new version. */
export const nl = {
  title: 'Begeleiden en beoordelen met feedback',
  lead: 'Hoe zeg je wat je ziet, zodat de student er morgen iets mee kan? En wat doet de hogeschool met jouw oordeel?',
  sections: [
    {
      heading: 'Feedback gaat over wat je zag',
      paragraphs: [
        'Goede feedback is klein en snel. Zeg wat je zag of hoorde, wat dat deed, en wat de volgende keer kan. “Je begon met de prijs. De klant haakte af. Vraag de volgende keer eerst wat ze nodig heeft.” Dat is beter dan “je moet klantgerichter zijn”.',
        'Praat over gedrag en werk, niet over wie iemand is. En zeg ook wat goed ging: zonder dat weet een student niet wat er moet blijven.',
      ],
      points: [],
    },
    {
      heading: 'Vraag eerst, vertel daarna',
      paragraphs: ['Laat de student eerst zelf kijken. Drie vragen zijn vaak genoeg.'],
      points: [
        'Wat wilde je bereiken?',
        'Wat ging goed, en waaraan zag je dat?',
        'Wat doe je de volgende keer anders?',
      ],
    },
    {
      heading: 'Leg kort vast wat je ziet',
      paragraphs: [
        'Eén regel per week is genoeg: de datum, de taak, wat je zag. Zo heb je bij het driegesprek voorbeelden in plaats van een gevoel. De student mag opvragen wat je schrijft. Schrijf dus op wat je ook hardop zou zeggen, en niets over gezondheid of privé.',
        'Neemt iemand anders het van jou over? Dan leest die verder waar jij stopte.',
      ],
      points: [],
    },
    {
      heading: 'Jouw advies is één van de bronnen',
      paragraphs: [
        'De hogeschool vraagt je hoe ver de student is op de leeruitkomsten. Dat is advies. De examinator kijkt ook naar wat de student maakte, naar gesprekken en naar toetsen. Eén oordeel beslist nooit alleen over studiepunten.',
        'Let op bekende valkuilen. Een aardige student is niet vanzelf een goede. De laatste week telt niet zwaarder dan de maanden ervoor. En vergelijk met de leeruitkomst, niet met hoe jij het zelf op die leeftijd deed.',
      ],
      points: [],
    },
  ],
  questions: [
    {
      ask: 'Welke zin is de beste feedback?',
      answers: {
        a: {
          words: '“Je bent nog wat slordig. Let daar eens op.”',
          feedback: 'Dit gaat over wie iemand is en geeft geen voorbeeld. De student weet niet wat er anders moet.',
        },
        b: {
          words: '“Prima gedaan, ga zo door.”',
          feedback: 'Fijn om te horen, maar de student weet niet wát er goed ging. Noem iets wat je zag.',
        },
        c: {
          words:
            '“In de offerte stond de levertijd niet. De klant belde daarover. Loop de lijst na voor je verstuurt.”',
          feedback: 'Goed. Wat je zag, wat het gevolg was, en wat de volgende keer kan.',
        },
      },
    },
    {
      ask: 'De hogeschool vraagt jouw oordeel. De student is aardig en werkt hard, maar maakt nog geen eigen plan van aanpak. Dat is wel de leeruitkomst. Wat schrijf je?',
      answers: {
        a: {
          words: 'Dat het plan van aanpak er nog niet is, met een voorbeeld, en wat je wel ziet.',
          feedback:
            'Goed. Je vergelijkt met de leeruitkomst en laat zien waarop je dat baseert. Daar kan de student mee verder.',
        },
        b: {
          words: 'Voldoende. De inzet is er, de rest komt wel.',
          feedback: 'Inzet is mooi, maar het is niet de leeruitkomst. De student mist zo de kans om het nog te leren.',
        },
        c: {
          words: 'Niets. Beoordelen is het werk van de hogeschool.',
          feedback:
            'De beslissing is van de hogeschool, maar jij ziet het werk elke dag. Zonder jouw advies mist een belangrijke bron.',
        },
      },
    },
    {
      ask: 'Je wilt iets vastleggen over een student die vaak moe is. Wat doe je?',
      answers: {
        a: {
          words: 'Je schrijft op welke ziekte je vermoedt.',
          feedback: 'Niet doen. Over gezondheid leg je niets vast, ook geen vermoeden.',
        },
        b: {
          words: 'Je bespreekt wat je ziet met de student, en noteert alleen wat jullie over het werk afspreken.',
          feedback: 'Goed. Je praat over wat je ziet, en legt alleen vast wat over het werk gaat.',
        },
        c: {
          words: 'Je schrijft het op, maar vertelt het de student niet.',
          feedback: 'De student mag opvragen wat je schrijft. Schrijf alleen op wat je ook hardop zou zeggen.',
        },
      },
    },
  ],
};
