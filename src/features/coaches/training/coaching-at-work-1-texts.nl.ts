/** Module 1, version 1. What was published here is never changed: a new text is a new version. */
export const nl = {
  title: 'Begeleiden op het werk',
  lead: 'Wat vraagt een hbo-student van jou, en hoe verdeel je dat over de weken?',
  sections: [
    {
      heading: 'Een student is een collega die leert',
      paragraphs: [
        'Een student in een Mkb-route staat op de loonlijst en doet gewoon werk. Tegelijk volgt die student een hbo-opleiding. Het grootste deel van dat leren gebeurt bij jullie. Jij hoeft geen les te geven. Jij zorgt dat het werk zelf leerzaam is.',
        'Je hebt vier rollen: je helpt de student verder (coach), je houdt in de gaten of het traject loopt, je geeft de hogeschool advies over hoe het gaat, en je bent de vakvrouw of vakman van wie de student het vak afkijkt. Niemand is in alle vier even sterk. Weet waar je goed in bent, en regel hulp voor de rest.',
      ],
      points: [],
    },
    {
      heading: 'Begin met een goede eerste maand',
      paragraphs: ['Het eerste jaar beslist vaak of iemand blijft. Maak de start daarom klein en duidelijk.'],
      points: [
        'Dag 1: laat zien waar alles is, wie wie is, en bij wie de student terechtkan als jij er niet bent.',
        'Week 1: loop samen door de leeruitkomsten van de hogeschool. Kies er twee of drie die passen bij het werk van nu.',
        'Elke week: een vast gesprek van een half uur. Ook als er niets mis is.',
        'Na vier weken: wat lukt al alleen, wat nog niet, en wat komt nu?',
      ],
    },
    {
      heading: 'Van voordoen naar loslaten',
      paragraphs: [
        'Leer een taak in vier stappen: jij doet het en vertelt wat je denkt. Daarna doen jullie het samen. Dan doet de student het en kijk jij mee. Ten slotte doet de student het alleen en bespreken jullie het achteraf.',
        'Ga pas een stap verder als de vorige goed ging. Ga een stap terug als het misgaat; dat is geen straf. Hbo-werk is meer dan uitvoeren: vraag steeds waarom de student iets zo aanpakt, en welke andere weg er was.',
      ],
      points: [],
    },
    {
      heading: 'Tijd is een afspraak',
      paragraphs: [
        'In de overeenkomst staat hoeveel uur begeleiding de student krijgt. Zet die uren in je agenda, anders gaan klanten altijd voor. Spreek af wie je vervangt bij ziekte of vakantie.',
        'Loopt het vast, thuis of op het werk? Bel de docentbegeleider van de hogeschool. Eerder is beter. Wisselen van plek binnen de opleiding kan vaak nog; stoppen is iets anders dan wisselen.',
      ],
      points: [],
    },
  ],
  questions: [
    {
      ask: 'Een student vraagt: “Kun jij deze klant even bellen? Ik vind dat lastig.” Wat helpt het meest?',
      answers: {
        a: {
          words: 'Jij belt. De klant moet goed geholpen worden.',
          feedback:
            'De klant is dan geholpen, maar de student leert niets. Zoek een weg waarbij allebei kan: bereid het gesprek samen voor.',
        },
        b: {
          words: 'Jullie bereiden het gesprek samen voor. De student belt, jij luistert mee.',
          feedback: 'Goed. Dit is de stap waarin de student het doet en jij meekijkt. De klant loopt geen risico.',
        },
        c: {
          words: 'Je zegt dat bellen nu eenmaal bij het werk hoort.',
          feedback:
            'Dat klopt, maar zo leert de student alleen dat vragen geen zin heeft. Ga een stap terug: doe het eerst samen.',
        },
      },
    },
    {
      ask: 'Het is druk. Het wekelijkse gesprek valt al drie weken uit. Wat doe je?',
      answers: {
        a: {
          words: 'Wachten tot het rustiger is. De student werkt toch goed door.',
          feedback:
            'Dat het werk loopt, zegt niet dat de student leert wat nodig is. Kleine zorgen worden in stilte groot.',
        },
        b: {
          words: 'De student vraagt het zelf wel als er iets is.',
          feedback: 'Veel studenten vragen niets als jij het druk hebt. Het is jouw taak om het gesprek te bewaken.',
        },
        c: {
          words: 'Het gesprek verplaatsen naar een vast, korter moment, en zo nodig een collega vragen.',
          feedback:
            'Goed. Kort en zeker is beter dan lang en misschien. En begeleiding mag je delen, als de student maar weet met wie.',
        },
      },
    },
    {
      ask: 'Wat hoort bij jouw rol als begeleider, en niet bij die van de hogeschool?',
      answers: {
        a: {
          words: 'Zorgen dat er werk is waarin de student de leeruitkomsten kan laten zien.',
          feedback:
            'Goed. Jij kent het werk. De hogeschool zegt wat geleerd moet worden, jij zorgt dat het op de werkplek kan.',
        },
        b: {
          words: 'Beslissen of de student de studiepunten krijgt.',
          feedback: 'Dat beslist de examinator van de hogeschool. Jouw advies telt mee, samen met andere informatie.',
        },
        c: {
          words: 'De lessen van de hogeschool nog eens uitleggen.',
          feedback:
            'Dat hoeft niet. Jij laat zien hoe het in het echt gaat; de uitleg van de theorie is voor de hogeschool.',
        },
      },
    },
  ],
};
