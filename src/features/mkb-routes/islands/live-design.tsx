import { hydrate, render } from 'preact';
import { formatShare } from '../../../platform/i18n/format.ts';
import { panelTexts } from '../panel-texts.ts';
import { openPoints } from '../rules/check-snapshot.ts';
import type { Design } from '../rules/design.ts';
import { changePeriod } from '../rules/design-periods.ts';
import { changeUnit } from '../rules/design-units.ts';
import { faultsInPeriod } from '../rules/period-faults.ts';
import { periodFromFields } from '../rules/period-input.ts';
import { checkOfPreview, type PreviewData } from '../rules/preview-data.ts';
import { faultsInUnit, unitFromFields } from '../rules/unit-input.ts';
import { DesignPreview, DesignPreviewLine } from '../views/design-preview.tsx';
import { sayAloud, start, typedIn } from '../views/live-form.ts';
import { live } from '../views/live-ids.ts';

/** Beside the form of a period or a unit: ribbon, sums and check change while you type, by the rules the server uses too. */
start<PreviewData>((data, { form, panel }) => {
  let design = data.design;
  const line = document.getElementById(live.line);
  hydrate(<DesignPreview data={data} />, panel);
  if (line) hydrate(<DesignPreviewLine data={data} />, line);
  const update = () => {
    const typed = designWith(form, { ...data, design });
    // What cannot be (2.3 days, half typed) leaves the last good picture; the server says what is wrong.
    if (!typed || JSON.stringify(typed) === JSON.stringify(design)) return;
    design = typed;
    render(<DesignPreview data={{ ...data, design }} />, panel);
    if (line) render(<DesignPreviewLine data={{ ...data, design }} />, line);
    sayAloud(() => wordsOf({ ...data, design }));
  };
  form.addEventListener('input', update);
  // On a slow line somebody typed before this script was there.
  update();
});

/** The design with what the form holds now; null while that cannot be. */
function designWith(form: HTMLFormElement, { design, edited }: PreviewData): Design | null {
  const typed = typedIn(form);
  if (edited.kind === 'unit') {
    const unit = unitFromFields(typed, edited.id);
    return faultsInUnit(unit).length === 0 ? changeUnit(design, unit) : null;
  }
  const period = periodFromFields(typed, edited.id);
  return faultsInPeriod(period).length === 0 ? changePeriod(design, period) : null;
}

function wordsOf(data: PreviewData): string {
  const check = checkOfPreview(data);
  const asked = openPoints(check, data.motivated);
  return panelTexts[data.lang].spoken(formatShare(data.lang, check.shares.days?.company ?? 0), asked.length);
}
