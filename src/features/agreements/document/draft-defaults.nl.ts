/** What a new Dutch draft proposes; every sentence can be changed in the wizard. */
export const nl = {
  coachingWhat:
    'Een wekelijks gesprek over het werk en het leren, feedback op opdrachten en beroepsproducten, en hulp bij het plannen van opdrachten van de opleiding.',
  earlyEndingCases: [
    'De hogeschool, het leerbedrijf en de student zijn het samen eens over het einde.',
    'De inschrijving van de student bij de opleiding eindigt, ook als dat is omdat de student het diploma heeft behaald.',
    'De arbeidsovereenkomst van de student eindigt.',
    'Het leerbedrijf kan het werk of de begeleiding niet meer bieden, bijvoorbeeld door faillissement of omdat het werk ophoudt.',
    'Een partij doet ook na een gesprek en een redelijke termijn om het te herstellen niet wat in deze overeenkomst staat.',
    'Er gebeurt iets zo ernstigs dat van een partij niet gevraagd kan worden om door te gaan.',
  ],
  earlyEndingProcedure:
    'De partij die wil stoppen, laat dat met de reden schriftelijk aan de andere partijen weten. Binnen tien werkdagen volgt een gesprek tussen de student, de praktijkbegeleider en de docentbegeleider. Blijft de partij daarna bij het besluit, dan eindigt de overeenkomst op zijn vroegst een maand na de melding. Bij het einde van de inschrijving of van de arbeidsovereenkomst, of als er iets zeer ernstigs gebeurt, kan de overeenkomst meteen eindigen. De hogeschool legt het einde, de datum en de reden vast en laat dat alle partijen weten.',
  costs: '',
  privacy: '',
};
