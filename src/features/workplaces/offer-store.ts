import { sql } from 'kysely';
import { json, type Tx } from '../../platform/db/db.ts';
import type { OfferContent, OfferState } from './rules/offer.ts';

export type Offer = {
  id: string;
  companyId: string;
  companyName: string;
  mkbRouteId: string;
  mkbRouteName: string;
  personId: string;
  personName: string;
  email: string | null;
  state: OfferState;
  content: OfferContent;
  askedAt: Date;
  offeredAt: Date | null;
  decidedAt: Date | null;
  reason: string | null;
  workplaceId: string | null;
};

const offersWith = (tx: Tx) =>
  tx
    .selectFrom('workplaceOffer as o')
    .innerJoin('company as c', (join) =>
      join.onRef('c.institutionId', '=', 'o.institutionId').onRef('c.id', '=', 'o.companyId'),
    )
    .innerJoin('mkbRoute as m', (join) =>
      join.onRef('m.institutionId', '=', 'o.institutionId').onRef('m.id', '=', 'o.mkbRouteId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.institutionId', '=', 'o.institutionId').onRef('p.id', '=', 'o.personId'),
    )
    .select(['o.id', 'o.companyId', 'c.name as companyName', 'o.mkbRouteId', 'm.name as mkbRouteName', 'o.personId'])
    .select(['p.name as personName', 'p.email', 'o.state', 'o.content', 'o.askedAt', 'o.offeredAt', 'o.decidedAt'])
    .select(['o.reason', 'o.workplaceId']);

type Row = Awaited<ReturnType<ReturnType<typeof offersWith>['execute']>>[number];
const offerOf = (row: Row): Offer => ({
  ...row,
  state: row.state as OfferState,
  content: row.content as OfferContent,
});

/** Null when there is no such offer. `lock` holds it until the transaction ends. */
export async function selectOffer(tx: Tx, id: string, options: { lock?: boolean } = {}): Promise<Offer | null> {
  const query = offersWith(tx).where('o.id', '=', id);
  const row = await (options.lock ? query.forUpdate('o') : query).executeTakeFirst();
  return row ? offerOf(row) : null;
}

/** What was asked of a company and what it offered, the latest first. */
export async function selectOffersOf(tx: Tx, companyId: string): Promise<Offer[]> {
  const rows = await offersWith(tx)
    .where('o.companyId', '=', companyId)
    .orderBy('o.askedAt', 'desc')
    .orderBy('o.id')
    .limit(20)
    .execute();
  return rows.map(offerOf);
}

/** Offers that wait for staff, of one company or Mkb-route where the role is for that alone; the longest waiting first. */
export const waitingOffers = (
  tx: Tx,
  { companyId, mkbRouteId }: { companyId: string | null; mkbRouteId: string | null },
) =>
  tx
    .selectFrom('workplaceOffer as o')
    .where('o.state', '=', sql.lit('offered'))
    .$if(companyId !== null, (query) => query.where('o.companyId', '=', companyId ?? ''))
    .$if(mkbRouteId !== null, (query) => query.where('o.mkbRouteId', '=', mkbRouteId ?? ''));

/** An offer that this person of the company can still write, for a Mkb-route. */
export async function selectWritableOffer(
  tx: Tx,
  { companyId, mkbRouteId, personId }: { companyId: string; mkbRouteId: string; personId: string },
): Promise<string | null> {
  const row = await tx
    .selectFrom('workplaceOffer')
    .select('id')
    .where('companyId', '=', companyId)
    .where('mkbRouteId', '=', mkbRouteId)
    .where('personId', '=', personId)
    .where('state', 'in', ['asked', 'returned'])
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function insertOffer(
  tx: Tx,
  offer: {
    institutionId: string;
    id: string;
    companyId: string;
    mkbRouteId: string;
    personId: string;
    askedBy: string;
    askedAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('workplaceOffer')
    .values({ ...offer, state: 'asked' })
    .execute();
}

type OfferChange = {
  content?: OfferContent;
  state?: OfferState;
  offeredAt?: Date;
  decidedBy?: string | null;
  decidedAt?: Date | null;
  reason?: string | null;
  workplaceId?: string;
};

export async function updateOffer(tx: Tx, id: string, { content, ...change }: OfferChange): Promise<void> {
  await tx
    .updateTable('workplaceOffer')
    .set({ ...change, ...(content && { content: json(content) }) })
    .where('id', '=', id)
    .execute();
}
