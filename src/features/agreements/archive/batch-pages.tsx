import { paths } from '../../../paths.ts';
import { isUuid } from '../../../platform/http/fields.ts';
import type { FormValues } from '../../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../../shell/index.ts';
import { can } from '../agreement-policy.ts';
import { filterQuery, readFilter } from '../list-address.ts';
import { selectChosen, selectItems, selectOptionalBatch, selectSuitable } from './batch-store.ts';
import { downloadPdfs } from './download-pdfs.ts';
import { countFound } from './export-store.ts';
import { type BatchAct, batchActs, mostAtOnce, suits } from './rules/batch.ts';
import { startBatch } from './start-batch.ts';
import { archiveTexts } from './texts.ts';
import { BatchPage, ConfirmBatchPage } from './views/batch-views.tsx';
import { listHref } from './views/export-view.tsx';

/** One act on many agreements: chosen in the list, confirmed with their number, and told per agreement what came of it. */
export function mountBatches(web: Web): void {
  web.staff.get(paths.agreementsTogether, confirm);
  web.staff.post(paths.agreementsTogether, async (r) => {
    const act = actOf(one(r.form.act));
    const query = one(r.form.filter);
    const ids = one(r.form.ids).split(',').filter(isUuid);
    const outcome = act && (await startBatch(r, act, ids));
    if (!outcome) return r.redirect(listHref(query));
    if (outcome.ok) return r.redirect(paths.agreementBatch({ batchId: outcome.batchId }));
    return r.redirect(listHref(query), { tone: 'error', message: archiveTexts[r.lang].batchFaults[outcome.fault] });
  });
  web.staff.get(paths.agreementBatch, async (r) => {
    const batch = await selectOptionalBatch(r.tx, r.params.batchId);
    if (!batch) return r.notFound();
    const items = await selectItems(r.tx, r.actor, batch.id);
    return r.page(
      { title: archiveTexts[r.lang].batchTitle[batch.act] },
      <BatchPage lang={r.lang} batch={batch} items={items} />,
    );
  });
  web.staff.post(paths.agreementBatchPdfs, async (r) => {
    const batch = await selectOptionalBatch(r.tx, r.params.batchId);
    return batch?.act === 'download' ? downloadPdfs(r, batch) : r.notFound();
  });
}

/** Says how many it would be, and asks. */
async function confirm(r: StaffRequest): Promise<Response> {
  const act = actOf(r.query.get('doe') ?? '');
  const filter = readFilter(r.query);
  const query = filterQuery(filter).toString();
  const t = archiveTexts[r.lang];
  if (!act || (act !== 'download' && !can.actOnMany(r.actor))) return r.redirect(listHref(query));
  const most = mostAtOnce[act];
  const isAll = r.query.get('alle') === 'ja';
  const ticked = r.query.getAll('id').filter(isUuid).slice(0, most);
  const [found, suitable] = isAll
    ? await Promise.all([
        countFound(r.tx, r.actor, filter, r.now),
        selectSuitable(r.tx, r.actor, filter, { act, limit: most + 1, now: r.now }),
      ])
    : await selectChosen(r.tx, r.actor, ticked).then(
        (chosen) =>
          [chosen.length, chosen.filter(({ state }) => suits(act, state)).map(({ id }) => id)] as [number, string[]],
      );
  if (found === 0) return r.redirect(listHref(query), { tone: 'error', message: t.batchFaults.nothing_chosen });
  return r.page(
    { title: t.batchTitle[act], width: 'narrow' },
    <ConfirmBatchPage
      lang={r.lang}
      act={act}
      query={query}
      found={found}
      ids={suitable.slice(0, most)}
      isMore={suitable.length > most}
    />,
  );
}

const actOf = (text: string): BatchAct | null => batchActs.find((act) => act === text) ?? null;
const one = (value: FormValues[string] | undefined): string =>
  Array.isArray(value) ? (value.at(-1) ?? '') : (value ?? '');
