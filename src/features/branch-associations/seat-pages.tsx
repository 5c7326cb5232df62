import { paths } from '../../paths.ts';
import type { Web } from '../../shell/index.ts';
import { selectOptionalAssociation } from './association-store.ts';
import { selectCallsOf } from './call-store.ts';
import { isOpenCall } from './rules/association.ts';
import { nextQuarter, quarterOf } from './rules/quarter.ts';
import { addressOfCall } from './run-call.ts';
import { selectSeat } from './seat-store.ts';
import { texts } from './texts.ts';
import { SeatPage } from './views/seat-view.tsx';

/** The one page of a branch association: counts of the Mkb-routes of its sector, and calls to pass on. There is nothing to filter. */
export function mountSeat(web: Web): void {
  web.staff.get(paths.branchSeat, async (r) => {
    const { branchAssociationId, institutionId } = r.actor;
    const association = branchAssociationId ? await selectOptionalAssociation(r.tx, branchAssociationId) : null;
    const quarter = quarterOf(r.today);
    const [routes, calls, { slug }] = await Promise.all([
      association ? selectSeat(r.tx, association.id, quarter) : [],
      association ? selectCallsOf(r.tx, association.id) : [],
      r.tx.selectFrom('institution').select('slug').where('id', '=', institutionId).executeTakeFirstOrThrow(),
    ]);
    const open = calls
      .filter((call) => isOpenCall(call, r.today))
      .map(({ id, title, openUntil, code }) => ({
        id,
        title,
        openUntil,
        address: addressOfCall(r.deps.publicUrl, slug, code),
      }));
    const t = texts[r.lang].seat;
    return r.page(
      { title: association ? t.title(association.name) : t.noneTitle },
      <SeatPage lang={r.lang} {...{ association, routes, quarter }} next={nextQuarter(quarter)} calls={open} />,
    );
  });
}
