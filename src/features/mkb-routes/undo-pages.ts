import { paths } from '../../paths.ts';
import type { Web } from '../../shell/index.ts';
import { backToDesign, type DesignRequest, versionAt } from './design-request-page.ts';
import { designTexts } from './design-texts.ts';
import { redoChange, type UndoOutcome, undoChange } from './undo-change.ts';
import { changeName } from './views/undo-bar.tsx';

/** Taking the last changes of a draft back, and doing them again. */
export function mountUndo(web: Web): void {
  web.staff.post(paths.designUndo, async (r) =>
    answer(r, await undoChange(r, versionAt(r)), designTexts[r.lang].undone),
  );
  web.staff.post(paths.designRedo, async (r) =>
    answer(r, await redoChange(r, versionAt(r)), designTexts[r.lang].redone),
  );
}

async function answer(r: DesignRequest, outcome: UndoOutcome, message: (change: string) => string): Promise<Response> {
  if (outcome.ok) return backToDesign(r, { ok: true }, message(changeName(r.lang, outcome.step)));
  const { fault } = outcome;
  if (fault !== 'nothing') return backToDesign(r, { ok: false, fault }, '');
  return r.redirect(paths.design(r.params), { tone: 'warning', message: designTexts[r.lang].nothingToUndo });
}
