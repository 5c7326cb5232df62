/** Where an import stands. `reading`, `running` and `undoing` are those in which a job works. */
export const importStates = ['mapping', 'reading', 'checked', 'running', 'done', 'undoing', 'undone'] as const;
export type ImportState = (typeof importStates)[number];
export type ImportVerb =
  | 'read'
  | 'finishReading'
  | 'failReading'
  | 'mapAgain'
  | 'run'
  | 'finishRun'
  | 'undo'
  | 'finishUndo';

/** Every step there is, for the drawing in docs/states/company-import.md. */
export const importTransitions: readonly { from: ImportState; to: ImportState; verb: ImportVerb }[] = [
  { from: 'mapping', to: 'reading', verb: 'read' },
  { from: 'reading', to: 'checked', verb: 'finishReading' },
  { from: 'reading', to: 'mapping', verb: 'failReading' },
  { from: 'checked', to: 'mapping', verb: 'mapAgain' },
  { from: 'checked', to: 'running', verb: 'run' },
  { from: 'running', to: 'done', verb: 'finishRun' },
  { from: 'done', to: 'undoing', verb: 'undo' },
  { from: 'undoing', to: 'undone', verb: 'finishUndo' },
];

/** The state after a verb; null when the import cannot take it now. */
export const afterVerb = (state: ImportState, verb: ImportVerb): ImportState | null =>
  importTransitions.find((step) => step.from === state && step.verb === verb)?.to ?? null;

/** Whether a job works on it. */
export const isWorking = (state: ImportState): boolean => ['reading', 'running', 'undoing'].includes(state);

/** Whether nothing of it was brought in yet, so that it can be thrown away. */
export const isOpen = (state: ImportState): boolean => state === 'mapping' || state === 'checked';

/** A job that was silent for so long has ended without a word; somebody can set it on again. */
const silentAfter = 120_000;
export const isStuck = (state: ImportState, progressedAt: Date, now: Date): boolean =>
  isWorking(state) && now.getTime() - progressedAt.getTime() > silentAfter;
