import type { IsoDate } from '../../kernel/iso-date.ts';
import { paths } from '../../paths.ts';
import type { AuditBy } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../shell/index.ts';

/** The addresses of the own pages: one set behind a log-in, one behind a link from a mail. */
export type OwnWay = { data: string; download: string; change: string; request: string; consents: string };

export const staffWay: OwnWay = {
  data: paths.ownData(),
  download: paths.ownDataDownload(),
  change: paths.ownDataChange(),
  request: paths.ownDataRequest(),
  consents: paths.ownConsents(),
};
export const linkWay: OwnWay = {
  data: paths.linkedData(),
  download: paths.linkedDataDownload(),
  change: paths.linkedDataChange(),
  request: paths.linkedDataRequest(),
  consents: paths.linkedConsents(),
};

/** Whoever looks at the own data: a proven address in one hogeschool, in its transaction. */
export type Own = {
  tx: Tx;
  institutionId: string;
  email: string;
  by: AuditBy;
  now: Date;
  today: IsoDate;
  deps: Pick<Deps, 'newId' | 'jobs' | 'mailWorks'>;
  way: OwnWay;
};
