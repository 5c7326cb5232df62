import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { acceptOffer, returnOffer } from './decide-offer.ts';
import { linkTexts } from './link-texts.ts';
import { type Offer, selectOffer } from './offer-store.ts';
import { OfferPage } from './views/offer-view.tsx';
import { selectWorkTasks } from './work-task-store.ts';
import { can } from './workplace-policy.ts';
import { selectLocations } from './workplace-store.ts';

type OfOffer = StaffRequest<{ offerId: string }>;

const returnForm = formSchema((f) => z.object({ reason: f.text(1000) }));

/** Staff looks at a workplace that a company offers, takes it over or returns it. */
export function mountOffers(web: Web): void {
  web.staff.get(paths.workplaceOffer, (r) => withOffer(r, (offer) => show(r, offer, new FormState())));
  web.staff.post(paths.workplaceOfferAccept, (r) =>
    withOffer(r, async (offer) => {
      const accepted = await acceptOffer(r, offer.id);
      const t = linkTexts[r.lang].offer;
      if (!accepted.ok) return r.redirect(paths.workplaceOffer(r.params), { tone: 'warning', message: t.overtaken });
      const { workplaceId, atMain } = accepted;
      return r.redirect(
        paths.workplace({ workplaceId }),
        atMain ? { tone: 'warning', message: t.acceptedAtMain } : { tone: 'success', message: t.accepted },
      );
    }),
  );
  web.staff.post(paths.workplaceOfferReturn, (r) =>
    withOffer(r, async (offer) => {
      const parsed = parseForm(returnForm(r.lang), r.form);
      if (!parsed.ok) return show(r, offer, parsed.form);
      const returned = await returnOffer(r, offer.id, parsed.value.reason);
      const t = linkTexts[r.lang].offer;
      return r.redirect(
        paths.workplaceOffer(r.params),
        returned ? { tone: 'success', message: t.returned } : { tone: 'warning', message: t.overtaken },
      );
    }),
  );
}

/** The offer, when the actor may change its company and reaches its Mkb-route. */
async function withOffer(r: OfOffer, answer: (offer: Offer) => Promise<Response>): Promise<Response> {
  const offer = await selectOffer(r.tx, r.params.offerId);
  const isReached = offer && can.edit(r.actor, offer) && can.readTasks(r.actor, offer.mkbRouteId);
  return isReached ? answer(offer) : r.notFound();
}

async function show(r: OfOffer, offer: Offer, form: FormState): Promise<Response> {
  const [tasks, locations] = await Promise.all([
    selectWorkTasks(r.tx, offer.mkbRouteId),
    selectLocations(r.tx, offer.companyId),
  ]);
  return r.page(
    { title: linkTexts[r.lang].offer.pageTitle(offer.companyName) },
    <OfferPage lang={r.lang} {...{ offer, tasks, locations, form }} />,
    form.ok ? 200 : 422,
  );
}
