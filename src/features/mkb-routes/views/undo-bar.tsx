import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, Form, HiddenField } from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import { type StepHead, stepToRedo, stepToUndo } from '../rules/design-history.ts';
import type { StoredVersion } from '../version-store.ts';

/** "periode verplaatst": what a step changed. */
export function changeName(lang: Lang, { action }: StepHead): string {
  const names: Record<string, string> = designTexts[lang].changes;
  return names[action] ?? action;
}

type UndoBarProps = { lang: Lang; stored: StoredVersion; steps: readonly StepHead[] };

/** The last change, to take back, and what was taken back, to do again. Nothing while there is neither. */
export function UndoBar({ lang, stored, steps }: UndoBarProps) {
  const t = designTexts[lang];
  const [back, again] = [stepToUndo(steps), stepToRedo(steps)];
  const at = { mkbRouteId: stored.mkbRouteId, versionId: stored.id };
  const turn = (id: string, action: string, label: string, step: StepHead) => (
    <Form action={action} inline>
      <HiddenField name="revision" value={String(stored.revision)} />
      <Button small id={id}>
        {t.undoOf(label, changeName(lang, step))}
      </Button>
    </Form>
  );
  if (!back && !again) return null;
  return (
    <div class="cluster undo-bar">
      {back && turn('undo', paths.designUndo(at), t.undo, back)}
      {again && turn('redo', paths.designRedo(at), t.redo, again)}
    </div>
  );
}
