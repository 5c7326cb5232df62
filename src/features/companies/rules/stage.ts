/** Where a company stands with the hogeschool, from not yet spoken to until taking part, and where that stopped. */
export const stages = ['unknown', 'approached', 'interested', 'committed', 'active', 'inactive', 'stopped'] as const;
export type Stage = (typeof stages)[number];

/**
 * What moves a company to another stage. `advance`, `fallBack`, `rest`, `resume`, `reopen` and `stop` are done by hand;
 * `conclude` is what an agreement does when it is concluded.
 */
export const stageVerbs = ['advance', 'fallBack', 'rest', 'resume', 'reopen', 'stop', 'conclude'] as const;
export type StageVerb = (typeof stageVerbs)[number];

/** Verbs that stop or go back: whoever reads it later must know why. */
const withReason: readonly StageVerb[] = ['fallBack', 'rest', 'reopen', 'stop'];

const line: readonly Stage[] = ['unknown', 'approached', 'interested', 'committed', 'active'];

/** What brings a company by hand from one stage to another; null when nothing does. Nobody becomes unknown again. */
export function verbBetween(from: Stage, to: Stage): Exclude<StageVerb, 'conclude'> | null {
  if (from === to || to === 'unknown') return null;
  if (to === 'stopped') return 'stop';
  if (to === 'inactive') return from === 'active' ? 'rest' : null;
  if (from === 'inactive') return to === 'active' ? 'resume' : to === 'approached' ? 'reopen' : null;
  if (from === 'stopped') return to === 'approached' ? 'reopen' : null;
  // Who takes part and no longer does, rests or stops: it is not merely interested again.
  if (from === 'active') return null;
  return line.indexOf(to) > line.indexOf(from) ? 'advance' : 'fallBack';
}

export type StageFault = 'not_allowed' | 'reason_needed';
export type StageOutcome = { ok: true; verb: StageVerb; to: Stage } | { ok: false; fault: StageFault };

/** Moves a company by hand. `reason` is needed where it stops or goes back. */
export function moveStage(from: Stage, to: Stage, reason: string): StageOutcome {
  const verb = verbBetween(from, to);
  if (!verb) return { ok: false, fault: 'not_allowed' };
  if (needsReason(verb) && reason.trim() === '') return { ok: false, fault: 'reason_needed' };
  return { ok: true, verb, to };
}

/** An agreement was concluded: the company takes part, wherever it stood. Null when it did already. */
export const concludeStage = (from: Stage): Stage | null => (from === 'active' ? null : 'active');

/** A company said by itself that it is interested. Null when somebody came further with it, or it rested or stopped: that is for people. */
export const interestStage = (from: Stage): Stage | null =>
  from === 'unknown' || from === 'approached' ? 'interested' : null;

export const needsReason = (verb: StageVerb): boolean => withReason.includes(verb);

/** The stages that a company can go to by hand, each with what it takes, in the order of the line. */
export function nextStages(from: Stage): { to: Stage; verb: StageVerb }[] {
  return stages.flatMap((to) => {
    const verb = verbBetween(from, to);
    return verb ? [{ to, verb }] : [];
  });
}
