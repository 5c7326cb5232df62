import type { Clause } from '../rules/terms.ts';

/** The product's own default clauses in Dutch: third person, plain words. A hogeschool makes its versions from these. */
export const clausesNl: Clause[] = [
  {
    code: 'purpose',
    heading: 'Doel',
    text: `De student werkt en leert tegelijk in de Mkb-route {{mkbRoute.name}}, versie {{mkbRoute.version}}. Die route is een variant van de opleiding {{programme.name}} ({{programme.degree}}, {{programme.mode}}) van {{institution.name}}. De student leert in de praktijk bij {{learningCompany.name}}.

Werken en leren horen bij elkaar: wat de student op de werkplek leert, is deel van de opleiding. De hogeschool, het leerbedrijf en de student zorgen daar samen voor. Deze overeenkomst legt vast wie wat doet.

De overeenkomst regelt wat artikel 7.7, vijfde lid, van de Wet op het hoger onderwijs en wetenschappelijk onderzoek voor een duale opleiding vraagt. Is de opleiding niet duaal, dan houden partijen zich uit eigen keuze aan dezelfde punten.`,
  },
  {
    code: 'duration',
    heading: 'Duur en periodes in de praktijk',
    text: `De overeenkomst begint op {{duration.start}} en loopt tot en met {{duration.end}}. Ondertekent de laatste partij na de begindatum, dan geldt de overeenkomst vanaf de dag van die ondertekening.

De student leert in de volgende periodes op de werkplek. Bij elke periode staat hoe een gewone week eruitziet.

{{block.periods}}

In vakanties, op feestdagen en in toetsweken kan een week anders verlopen. Partijen spreken dat vooraf met elkaar af. Moet een periode blijvend anders, dan leggen zij dat vast in een addendum.`,
  },
  {
    code: 'working_time',
    heading: 'Werktijd en studietijd',
    text: `Voor de werktijd gelden de Arbeidstijdenwet en de cao of regeling van de werkgever. Is de student jonger dan 18 jaar, dan telt de tijd voor onderwijs mee als werktijd.

De dagen voor de hogeschool of een derde leerlocatie zijn lestijd. Het leerbedrijf vraagt de student niet om op die dagen te werken, ook niet als het druk is.

Binnen de werktijd krijgt de student tijd voor opdrachten van de opleiding. Zelfstudie buiten de dagen van de weekindeling doet de student in eigen tijd, tenzij partijen iets anders afspreken.

Kan de student niet komen, dan meldt de student dat op dezelfde dag bij het leerbedrijf en, als het een lesdag is, bij de hogeschool. Partijen leggen alleen de afwezigheid vast, nooit een medische reden.`,
  },
  {
    code: 'workplace',
    heading: 'Werkplek',
    text: `De student werkt als {{workplace.jobTitle}}. De werkplek is: {{workplace.location}}.

Het werk past bij het niveau van de opleiding en bij de leeruitkomsten in deze overeenkomst. Verandert de functie of de plaats, dan overlegt het leerbedrijf vooraf met de student en de hogeschool.

Bij {{thirdLocation.name}} (de derde leerlocatie) leert de student wat bij het leerbedrijf niet of te weinig aan bod komt. De derde leerlocatie geeft de student daar een veilige plek, passende opdrachten en een vaste contactpersoon.`,
  },
  {
    code: 'coaching',
    heading: 'Begeleiding',
    text: `Op de werkplek begeleidt {{coaching.workplaceCoachName}} ({{coaching.workplaceCoachJobTitle}}) de student. Dit is de praktijkbegeleider. De praktijkbegeleider denkt en werkt op hbo-niveau en heeft voor de begeleiding gemiddeld {{coaching.hoursPerWeek}} uur per week.

De begeleiding op de werkplek bestaat uit het volgende:
{{coaching.what}}

Vanuit de hogeschool begeleidt {{coaching.visitingTutorName}} de student. Dit is de docentbegeleider. De docentbegeleider is het vaste aanspreekpunt voor de student en het leerbedrijf.

De student, de praktijkbegeleider en de docentbegeleider voeren {{coaching.threeWayTalksPerYear}} per studiejaar een driegesprek. Zij bespreken de voortgang op het werk en in de opleiding, de komende periode en wat op deze werkplek niet geleerd kan worden. Van elk gesprek komt een kort verslag.

Valt een begeleider weg, dan zorgt de eigen organisatie binnen vier weken voor een opvolger en een goede overdracht. Zij laat de andere partijen schriftelijk weten wie dat is; daarvoor is geen addendum nodig.`,
  },
  {
    code: 'outcomes',
    heading: 'Leeruitkomsten en beoordeling',
    text: `De student werkt op de werkplek aan de volgende kennis, inzichten en vaardigheden. Bij elk deel staat hoe, wanneer en door wie het wordt beoordeeld.

{{block.outcomes}}

De hogeschool beoordeelt. De examinator stelt het resultaat vast en kent studiepunten toe, volgens de onderwijs- en examenregeling van de opleiding.

Het leerbedrijf geeft feedback op het werk van de student. Die feedback is een datapunt dat de examinator meeweegt. Eén datapunt beslist nooit over studiepunten.

Blijkt een leeruitkomst op deze werkplek niet haalbaar, dan zoekt de hogeschool met de student en het leerbedrijf tijdig een andere plaats of manier om die te bereiken.`,
  },
  {
    code: 'obligations',
    heading: 'Wat elke partij doet',
    text: `De student:
- werkt aan de leeruitkomsten en houdt het eigen leerplan bij;
- volgt het onderwijs en bereidt de driegesprekken voor;
- houdt zich op de werkplek aan redelijke regels en aanwijzingen van het leerbedrijf;
- meldt het op tijd als werk, leren of begeleiding niet goed loopt.

Het leerbedrijf:
- geeft werk en opdrachten waarmee de student de leeruitkomsten kan bereiken;
- geeft de praktijkbegeleider tijd en ruimte voor de begeleiding en voor scholing daarin;
- geeft de student toegang tot de middelen en de informatie die voor het werk en het leren nodig zijn;
- geeft feedback op het werk van de student en neemt deel aan de driegesprekken.

De hogeschool:
- verzorgt het onderwijs en sluit het aan op het werk van de student;
- maakt rooster, opdrachten en eisen op tijd bekend;
- bereidt de praktijkbegeleider voor op de taak en is bereikbaar voor vragen;
- beoordeelt de student en bewaakt de kwaliteit van het leren op de werkplek.`,
  },
  {
    code: 'employment',
    heading: 'Arbeidsovereenkomst',
    text: `De arbeidsovereenkomst tussen de student en {{employer.name}} is een apart document. Loon, verlof en ontslag staan daarin en niet hier. Deze overeenkomst verandert niets aan de arbeidsovereenkomst.

{{block.employment}}

{{otherEmployer.name}} is de werkgever van de student, en niet het leerbedrijf. De werkgever laat de student bij het leerbedrijf werken en zorgt dat de student de weekindeling van deze overeenkomst kan volgen.

Verandert de arbeidsovereenkomst of eindigt zij, dan laten de werkgever en de student dat meteen aan de hogeschool weten.`,
  },
  {
    code: 'costs',
    heading: 'Kosten',
    text: `De student betaalt collegegeld en studiematerialen, tenzij hieronder of in de arbeidsovereenkomst iets anders staat. Kosten die bij het werk horen, zoals gereedschap, werkkleding en reizen voor het werk, zijn niet voor de student.

{{costs}}

Voor de begeleiding brengen de hogeschool en het leerbedrijf elkaar en de student niets in rekening.

Vraagt een partij subsidie aan voor het praktijkleren, dan geven de andere partijen de gegevens die daarvoor nodig zijn. Deze overeenkomst geeft geen recht op subsidie.`,
  },
  {
    code: 'privacy',
    heading: 'Privacy',
    text: `Partijen gebruiken persoonsgegevens alleen om deze overeenkomst uit te voeren en om daarover verantwoording af te leggen. Zij bewaren die niet langer dan nodig is of de wet vraagt. Elke partij is zelf verantwoordelijk voor de gegevens die zij bewaart.

De hogeschool deelt studieresultaten alleen met het leerbedrijf of de werkgever als de student daarvoor apart en uitdrukkelijk toestemming geeft. De student kan die toestemming altijd intrekken. Het ondertekenen van deze overeenkomst is niet die toestemming.

Het burgerservicenummer staat niet in deze overeenkomst en partijen wisselen het daarvoor niet uit.

{{privacy}}`,
  },
  {
    code: 'confidentiality',
    heading: 'Vertrouwelijke informatie',
    text: `De student en de hogeschool houden bedrijfsinformatie geheim als zij weten of kunnen begrijpen dat die vertrouwelijk is. Dat geldt ook na afloop van deze overeenkomst.

De student mag het eigen werk gebruiken om te laten zien dat een leeruitkomst is bereikt. Staat er vertrouwelijke informatie in, dan spreken de student en het leerbedrijf vooraf af hoe dat kan, bijvoorbeeld zonder namen of alleen ter inzage voor de examinator.`,
  },
  {
    code: 'safety_liability',
    heading: 'Veiligheid en aansprakelijkheid',
    text: `Het leerbedrijf zorgt voor een veilige en gezonde werkplek, zoals de Arbeidsomstandighedenwet vraagt, en legt voor de start uit welke risico's er zijn en wat de student daartegen doet. Niemand laat de student werk doen waarvoor de student niet is opgeleid of waarbij toezicht ontbreekt.

Lijdt de student schade door het werk, dan geldt artikel 7:658 van het Burgerlijk Wetboek, ook als het leerbedrijf niet de werkgever is. Veroorzaakt de student schade bij het werk, dan betaalt de student die niet, behalve bij opzet of bewuste roekeloosheid.

De werkgever en het leerbedrijf zijn hiervoor verzekerd. De hogeschool is volgens de wet verantwoordelijk voor wat in het onderwijs en in haar gebouwen gebeurt.`,
  },
  {
    code: 'early_ending',
    heading: 'Eerder beëindigen',
    text: `De overeenkomst kan voor de laatste dag eindigen in de volgende gevallen:

{{block.earlyEndingCases}}

Dat gaat als volgt:
{{earlyEnding.procedure}}

Eindigt de overeenkomst eerder, dan zoekt de hogeschool met de student hoe de studie verder kan, bijvoorbeeld op een andere werkplek of in een andere variant van de opleiding. De student kan laten beoordelen wat tot dan toe is bereikt.

Het einde van deze overeenkomst is niet vanzelf het einde van de inschrijving of van de arbeidsovereenkomst.`,
  },
  {
    code: 'disputes',
    heading: 'Verschil van mening en klachten',
    text: `Partijen lossen een verschil van mening eerst op in een gesprek tussen de student, de praktijkbegeleider en de docentbegeleider. Lukt dat niet, dan bespreken degenen die de partijen vertegenwoordigen het binnen tien werkdagen. Daarna kan een partij naar de rechter.

Een klacht over het onderwijs of de begeleiding meldt de student bij het klachtenloket van de hogeschool. Tegen een beoordeling kan de student in beroep bij het college van beroep voor de examens.`,
  },
  {
    code: 'changes',
    heading: 'Wijzigingen',
    text: `Een wijziging of aanvulling geldt als alle partijen een addendum hebben ondertekend waarin zij staat, met de datum vanaf wanneer. De rest van de overeenkomst blijft dan gelden. Voor een andere begeleider is een bericht genoeg, zoals bij de begeleiding staat.`,
  },
  {
    code: 'signing',
    heading: 'Ondertekening',
    text: `Partijen ondertekenen elektronisch. Elke ondertekenaar leest de tekst, vermeldt naam en functie, verklaart te mogen ondertekenen en bevestigt dat met een code die naar het eigen mailadres is gestuurd. De pagina met bewijs bij deze overeenkomst vermeldt wie dat wanneer heeft gedaan.

{{legalRepresentative.name}} ({{legalRepresentative.relation}}) ondertekent mee als wettelijk vertegenwoordiger van de student.

De overeenkomst komt tot stand als alle partijen dezelfde tekst hebben ondertekend. Elke partij krijgt daarvan een exemplaar.`,
  },
  {
    code: 'law',
    heading: 'Recht',
    text: `Op deze overeenkomst is Nederlands recht van toepassing. Is een bepaling niet geldig, dan blijven de andere gelden en maken partijen samen een bepaling die er het dichtst bij komt.`,
  },
];
