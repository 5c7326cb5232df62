import { concludeStage, type Stage, type StageVerb, stages, verbBetween } from './stage.ts';

/** Every transition there is, from the rules; the drawing in docs/states is held against it by a test. */
export function stageTransitions(): { from: Stage; verb: StageVerb; to: Stage }[] {
  return stages.flatMap((from) => {
    const byHand = stages.flatMap((to) => {
      const verb = verbBetween(from, to);
      return verb ? [{ from, verb, to }] : [];
    });
    const concluded = concludeStage(from);
    return concluded ? [...byHand, { from, verb: 'conclude' as const, to: concluded }] : byHand;
  });
}
