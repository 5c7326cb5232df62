/** What is wrong in a period. Apart from the other words of the check: these do not go to the browser. */
export const nl = {
  weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as readonly string[],
  weeks_out_of_range: (min: string, max: string) => `Vul een heel aantal weken in, van ${min} tot en met ${max}.`,
  hours_per_day_out_of_range: (max: string) => `Vul in hoeveel uur een dag duurt: meer dan 0 en hoogstens ${max}.`,
  study_hours_out_of_range: (max: string) => `Vul 0 of meer studie-uren per week in, hoogstens ${max}.`,
  days_not_half: (place: string) => `Vul bij ${place} hele of halve dagen in, bijvoorbeeld 2 of 2,5.`,
  remote_days_not_half: (place: string) => `Vul bij ${place} hele of halve dagen op afstand in, bijvoorbeeld 1 of 0,5.`,
  remote_days_exceed_days: (place: string, days: string) =>
    `Bij ${place} zijn er meer dagen op afstand dan dagen. Vul hoogstens ${days} in.`,
  days_out_of_range: (days: string, min: string, max: string) =>
    `Samen is het ${days} dagen per week. Kies minstens ${min} en hoogstens ${max} dagen.`,
  days_exceed_weekdays: (place: string, days: string, weekdays: string) =>
    `Bij ${place} staan ${days} dagen, maar je koos ${weekdays} van de weekdagen. Kies meer weekdagen of minder dagen.`,
  weekdays_overfull: (places: string, days: string, weekdays: string) =>
    `Voor ${places} samen zijn ${days} dagen nodig. Dat past niet op ${weekdays}. Kies andere weekdagen.`,
};
