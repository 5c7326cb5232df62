import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { dateInNetherlands } from '../../kernel/iso-date.ts';
import { may } from '../../kernel/rights.ts';
import { paths } from '../../paths.ts';
import type { Tx } from '../../platform/db/db.ts';
import { formatDate } from '../../platform/i18n/format.ts';
import type { TaskSource } from '../tasks/index.ts';
import { warnDays, warnFrom } from './rules/certificate-standing.ts';
import { texts } from './texts.ts';

/** What sealing asks of people: a new certificate, before the one in use ends. */
export const sealTasks: TaskSource = {
  async list(tx, actor, lang, now) {
    const ending = may(actor, 'seal.manage')
      ? await endingCertificates(tx, actor).select(['id', 'validUntil']).execute()
      : [];
    const t = texts[lang].task;
    return ending.map(({ id, validUntil }) => {
      const on = formatDate(lang, dateInNetherlands(validUntil));
      return {
        id,
        who: { letter: t.letter, tone: 'neutral', label: t.label } as const,
        what: t.what,
        detail: now > validUntil ? t.ended(on) : t.ends_soon(on),
        since: warnFrom(validUntil),
        href: paths.seal(),
        action: t.action,
      };
    });
  },
  counts(tx, actor) {
    if (!may(actor, 'seal.manage')) return [];
    return [endingCertificates(tx, actor).select(({ fn }) => fn.countAll<number>().as('n'))];
  },
};

/** By the clock of the database, since this is counted on every page. */
const endingCertificates = (tx: Tx, { institutionId }: Actor) =>
  tx
    .selectFrom('sealCertificate')
    .where('institutionId', '=', institutionId)
    .where('replacedAt', 'is', null)
    .where('validUntil', '<', sql<Date>`now() + ${warnDays} * interval '1 day'`);
