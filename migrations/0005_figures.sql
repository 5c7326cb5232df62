-- The figures that rules calculate with, from the law and the programme, each with its source.
-- Figures of law and programme. A figure that changes gets a new row; the old one gets a valid_until.
insert into figure (name, value, source, valid_from, valid_until) values
  ('hoursPerCredit', 28, 'WHW artikel 7.4 lid 1: 60 studiepunten zijn 1.680 uren studie', '2002-09-01', null),
  ('creditsAssociateDegree', 120, 'WHW artikel 7.3a en 7.4b: studielast van een Associate degree-opleiding in het hbo', '2018-01-01', null),
  ('creditsBachelor', 240, 'WHW artikel 7.3a en 7.4b: studielast van een bacheloropleiding in het hbo', '2002-09-01', null),
  ('greaterPartShare', 0.5, 'Criterium van het programma Mkb-routes in het hbo: het grootste deel van het leren op de werkplek. Geen bron noemt een getal; het grootste deel is meer dan de helft. WHW artikel 7.7 lid 3: de instelling beargumenteert de studielast van de beroepsuitoefening', '2020-01-01', null),
  ('arguableShare', 0.4, 'Laagste aandeel dagen bij het bedrijf in de eigen voorbeeldpatronen van het programma Mkb-routes in het hbo', '2020-01-01', null),
  ('smeStaffBelow', 250, 'Aanbeveling 2003/361/EG van de Europese Commissie, bijlage, artikel 2 lid 1 (arbeidsjaareenheden)', '2005-01-01', null),
  ('smeTurnoverMax', 50000000, 'Aanbeveling 2003/361/EG van de Europese Commissie, bijlage, artikel 2 lid 1 (jaaromzet in euro)', '2005-01-01', null),
  ('smeBalanceSheetMax', 43000000, 'Aanbeveling 2003/361/EG van de Europese Commissie, bijlage, artikel 2 lid 1 (balanstotaal in euro)', '2005-01-01', null),
  ('adultHoursPerShift', 12, 'Arbeidstijdenwet artikel 5:7: 18 jaar of ouder, uren per dienst', '2007-04-01', null),
  ('adultHoursPerWeek', 60, 'Arbeidstijdenwet artikel 5:7: 18 jaar of ouder, uren per week', '2007-04-01', null),
  ('adultAverageHoursPerWeek', 48, 'Arbeidstijdenwet artikel 5:7: 18 jaar of ouder, gemiddeld aantal uren per week over 16 weken', '2007-04-01', null),
  ('adultAverageWeeks', 16, 'Arbeidstijdenwet artikel 5:7: 18 jaar of ouder, weken waarover het gemiddelde telt', '2007-04-01', null),
  ('youthHoursPerShift', 9, 'Arbeidstijdenwet artikel 5:7: 16 en 17 jaar, uren per dienst; tijd op de hogeschool telt mee (artikel 4:4)', '2007-04-01', null),
  ('youthHoursPerWeek', 45, 'Arbeidstijdenwet artikel 5:7: 16 en 17 jaar, uren per week; tijd op de hogeschool telt mee (artikel 4:4)', '2007-04-01', null),
  ('youthAverageHoursPerWeek', 40, 'Arbeidstijdenwet artikel 5:7: 16 en 17 jaar, gemiddeld aantal uren per week over 4 weken; tijd op de hogeschool telt mee (artikel 4:4)', '2007-04-01', null),
  ('youthAverageWeeks', 4, 'Arbeidstijdenwet artikel 5:7: 16 en 17 jaar, weken waarover het gemiddelde telt', '2007-04-01', null),
  ('adultAge', 18, 'Burgerlijk Wetboek Boek 1 artikel 233: meerderjarig vanaf 18 jaar', '1988-01-01', null);
