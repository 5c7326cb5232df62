/**
 * Figures of law and programme that rules calculate with. They are data: rows of the table `figure`, each with a source
 * and a validity date; a rule gets the set that holds on its date. Units are in the names.
 */
export type Figures = {
  hoursPerCredit: number;
  creditsAssociateDegree: number;
  creditsBachelor: number;
  /** A known share above this meets "the greater part at the workplace". */
  greaterPartShare: number;
  /** The lowest share in the programme's own example patterns; from here on the lead may argue. */
  arguableShare: number;
  smeStaffBelow: number;
  smeTurnoverMax: number;
  smeBalanceSheetMax: number;
  adultHoursPerShift: number;
  adultHoursPerWeek: number;
  adultAverageHoursPerWeek: number;
  adultAverageWeeks: number;
  youthHoursPerShift: number;
  youthHoursPerWeek: number;
  youthAverageHoursPerWeek: number;
  youthAverageWeeks: number;
  adultAge: number;
  /** Within how many working days a company gets an answer, until a hogeschool says otherwise. */
  answerWorkingDays: number;
};

export type FigureName = keyof Figures;
export type FigureRow = {
  name: FigureName;
  value: number;
  source: string;
  validFrom: string;
  validUntil: string | null;
};
