import { z } from 'zod';
import { isoDate } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import { textOfFile } from '../../platform/spreadsheet/text-of-file.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { startImport, undoPostcodes } from './bring-in-postcodes.ts';
import { changeDetourFactor, changeSuspectKm } from './change-distance.ts';
import { selectDetourFactor, selectOwnFactors, selectSuspectKm } from './distance-store.ts';
import { selectOpenImport } from './import-store.ts';
import { countUnknownCodes, selectPostcodeTables } from './postcode-store.ts';
import { texts } from './texts.ts';
import { PostcodesPage } from './views/postcodes-view.tsx';

const fileForm = formSchema((f) => z.object({ source: f.text(200) }));
const suspectForm = formSchema((f) => z.object({ suspectKm: f.decimal(1, 100) }));
const factorForm = formSchema((f) =>
  z.object({ factor: f.decimal(1, 3), factorSource: f.text(300), validFrom: f.date() }),
);

const uploadLimits = { largest: 5 * 1024 * 1024, seconds: 120, atOnce: 2 };

/** The table of postcodes of the hogeschool, and how distances are calculated. */
export function mountPostcodes(web: Web): void {
  web.staff.get(paths.postcodes, (r) => show(r));
  web.staff.upload(paths.postcodes, saveFile, {
    ...uploadLimits,
    onFault: (r, fault) => show(r, new FormState(r.form, { file: texts[r.lang].uploadFaults[fault] })),
  });
  web.staff.post(paths.postcodesBack, async (r) => {
    const t = texts[r.lang];
    const undone = await undoPostcodes(r);
    return r.redirect(
      paths.postcodes(),
      undone ? { tone: 'success', message: t.undone } : { tone: 'info', message: t.nothingToUndo },
    );
  });
  web.staff.post(paths.suspectDistance, async (r) => {
    const parsed = parseForm(suspectForm(r.lang), r.form);
    if (!parsed.ok) return show(r, parsed.form);
    return answer(r, await changeSuspectKm(r, parsed.value.suspectKm));
  });
  web.staff.post(paths.detourFactor, async (r) => {
    const parsed = parseForm(factorForm(r.lang), r.form);
    if (!parsed.ok) return show(r, parsed.form);
    const { factor, factorSource, validFrom } = parsed.value;
    return answer(r, await changeDetourFactor(r, { factor, source: factorSource, validFrom: isoDate(validFrom) }));
  });
}

function answer(r: StaffRequest, saved: 'saved' | 'unchanged' | 'not_allowed'): Response | Promise<Response> {
  const t = texts[r.lang];
  if (saved === 'not_allowed') return r.notFound();
  return r.redirect(
    paths.postcodes(),
    saved === 'saved' ? { tone: 'success', message: t.saved } : { tone: 'info', message: t.unchanged },
  );
}

async function saveFile(r: StaffRequest): Promise<Response> {
  const t = texts[r.lang];
  const parsed = parseForm(fileForm(r.lang), r.form);
  const bytes = r.files.get('file');
  const form = bytes ? parsed.form : parsed.form.with({ file: t.chooseFile });
  if (!parsed.ok || !bytes) return show(r, parsed.ok || !bytes ? form : form.with({ file: t.chooseAgain }));
  const started = await startImport(r, {
    source: parsed.value.source,
    content: textOfFile(bytes),
  });
  if (started.ok) return r.redirect(paths.postcodeImport({ importId: started.id }));
  if (started.fault === 'not_allowed') return r.notFound();
  return show(r, form.with({ file: t.fileFaults[started.fault] }));
}

async function show(r: StaffRequest, form: FormState = new FormState()): Promise<Response> {
  const { tx } = r;
  const [tables, open, suspectKm, factor, ownFactors] = await Promise.all([
    selectPostcodeTables(tx),
    selectOpenImport(tx),
    selectSuspectKm(tx),
    selectDetourFactor(tx, r.today),
    selectOwnFactors(tx),
  ]);
  const unknown = tables.current ? await countUnknownCodes(tx) : 0;
  return r.page(
    { title: texts[r.lang].postcodesTitle },
    <PostcodesPage
      lang={r.lang}
      actor={r.actor}
      today={r.today}
      {...{ tables, open, suspectKm, factor, ownFactors, unknown, form }}
    />,
    form.ok ? 200 : 422,
  );
}
