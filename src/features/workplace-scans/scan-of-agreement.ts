import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Tx } from '../../platform/db/db.ts';
import { type Requirement, type ScanLack, scanVerdict } from './rules/requirement.ts';
import { type ScanStanding, standingOn } from './rules/validity.ts';
import { selectRequirement } from './scan-setting-store.ts';
import { selectWorkplacesNow } from './workplace-now-store.ts';

/** What an agreement is about, as far as its workplace counts. */
export type AboutAgreement = {
  mkbRouteId: string;
  workplaceId: string | null;
  /** Null: not filled in yet. */
  startDate: IsoDate | null;
  studentNumber?: string | null | undefined;
};

/** How the workplace of an agreement stands, and what its Mkb-route makes of that. */
export type ScanOfAgreement = {
  requirement: Requirement;
  verdict: 'fine' | 'warns' | 'stops';
  lack: ScanLack | null;
  standing: ScanStanding | null;
  /** To the scan that is open, or to start one. */
  workplace: { companyId: string; workplaceId: string; openId: string | null } | null;
  about: AboutAgreement;
};

/** Looks at the first day of the agreement, or at today once that is past: a scan must hold when the work begins. */
export async function scanOfAgreement(tx: Tx, about: AboutAgreement, today: IsoDate): Promise<ScanOfAgreement> {
  const on = about.startDate && about.startDate > today ? about.startDate : today;
  const [requirement, workplaces] = await Promise.all([
    selectRequirement(tx, about.mkbRouteId),
    about.workplaceId ? selectWorkplacesNow(tx, { workplaceId: about.workplaceId }, on) : [],
  ]);
  const [found] = workplaces;
  const standing = found ? standingOn(found.standing, found.now, on) : null;
  const judged = scanVerdict(requirement, standing);
  return {
    requirement,
    verdict: judged.verdict,
    lack: judged.verdict === 'fine' ? null : judged.lack,
    standing,
    workplace: found ? { companyId: found.companyId, workplaceId: found.workplaceId, openId: found.openId } : null,
    about,
  };
}
