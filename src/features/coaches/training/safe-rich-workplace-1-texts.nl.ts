/** Module 3, version 1. What was published here is never changed: a new text is a new version. */
export const nl = {
  title: 'Een veilige en rijke werkplek',
  lead: 'Wanneer durft een student te leren, en wanneer valt er genoeg te leren?',
  sections: [
    {
      heading: 'Veilig: je mag iets niet weten',
      paragraphs: [
        'Leren is fouten maken terwijl iemand meekijkt. Dat durft een student alleen als vragen normaal is en fouten besproken worden zonder dat iemand voor schut staat. Jij geeft het voorbeeld: vertel wat je zelf deze week fout deed en wat je daarvan leerde.',
        'Veilig gaat ook over werk dat letsel kan geven. De student krijgt dezelfde uitleg en bescherming als elke nieuwe collega, vóór het eerste uur op de machine, het dak of de afdeling. Voor wie jonger is dan 18 gelden strengere regels.',
      ],
      points: [],
    },
    {
      heading: 'Let op signalen',
      paragraphs: ['Een student zegt zelden rechtstreeks dat het niet goed gaat. Let op verandering.'],
      points: [
        'Stil worden in overleg, of geen vragen meer stellen.',
        'Altijd ja zeggen, ook als het te veel is.',
        'Vaak te laat, of juist nooit naar huis.',
        'Grappen die steeds over dezelfde persoon gaan. Dan is het jouw beurt om iets te zeggen.',
      ],
    },
    {
      heading: 'Rijk: er valt genoeg te leren',
      paragraphs: [
        'Een rijke werkplek heeft afwisseling, echte problemen en mensen die iets kunnen uitleggen. Kijk elke periode of de student nog iets doet wat nieuw is. Een taak die al maanden foutloos gaat, is werk maar geen leren meer.',
        'Kan iets niet bij jullie geleerd worden? Zeg dat op tijd. Soms kan het op een andere afdeling, bij een bevriend bedrijf of met een opdracht van de hogeschool. Daar zijn afspraken voor.',
      ],
      points: [],
    },
    {
      heading: 'Je staat er niet alleen voor',
      paragraphs: [
        'Zorg dat er een tweede begeleider is die de student kent. Word je ziek of ga je weg, dan gaat het door. Hebben jullie een vertrouwenspersoon? Vertel de student wie dat is. Is die er niet, dan kan de student bij de hogeschool terecht.',
        'Is het echt onveilig, voor de student of voor anderen? Stop het werk en bel de hogeschool dezelfde dag.',
      ],
      points: [],
    },
  ],
  questions: [
    {
      ask: 'Een student maakt een fout die geld kost. Wat zeg je als eerste?',
      answers: {
        a: {
          words: '“Wat is er gebeurd, en wat hebben we nu nodig om het te herstellen?”',
          feedback: 'Goed. Eerst samen oplossen. Daarna bespreken jullie rustig wat je ervan leert.',
        },
        b: {
          words: '“Hier had je beter moeten opletten.”',
          feedback: 'De student weet dat al. Zo wordt de volgende fout verstopt, en die kost meer.',
        },
        c: {
          words: '“Geeft niets, ik los het wel op.”',
          feedback: 'Aardig bedoeld, maar de student leert niet hoe je een fout herstelt. Doe het samen.',
        },
      },
    },
    {
      ask: 'De student doet al een half jaar dezelfde taak, zonder fouten. Wat betekent dat?',
      answers: {
        a: {
          words: 'Dat gaat prima. Zo is de student het meest waard.',
          feedback:
            'Voor de productie wel. Maar een hbo-student moet verder leren; anders komt de opleiding in gevaar.',
        },
        b: {
          words: 'Dan is het tijd voor iets nieuws, of voor een moeilijkere versie van de taak.',
          feedback: 'Goed. Laat de student bijvoorbeeld de taak verbeteren of aan een ander leren.',
        },
        c: {
          words: 'Dan moet de student zelf om ander werk vragen.',
          feedback: 'Vragen mag, maar wie nieuw is durft dat vaak niet. Kijk er elke periode zelf naar.',
        },
      },
    },
    {
      ask: 'In de kantine maken collega’s steeds grappen over de student. De student lacht mee. Wat doe je?',
      answers: {
        a: {
          words: 'Niets. Zo lang er gelachen wordt, is het goed.',
          feedback: 'Meelachen is vaak de makkelijkste uitweg. Dat zegt niet dat het goed voelt.',
        },
        b: {
          words: 'Je zegt de student dat die van zich af moet bijten.',
          feedback: 'Dan ligt het probleem bij wie het minst te zeggen heeft. Het is aan jou om iets te doen.',
        },
        c: {
          words: 'Je vraagt de student onder vier ogen hoe dit is, en zegt je collega’s dat het moet stoppen.',
          feedback: 'Goed. Jij hebt invloed op de sfeer. En de student weet dat jij het ziet.',
        },
      },
    },
  ],
};
