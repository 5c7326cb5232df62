import type { IsoDate } from '../../../kernel/iso-date.ts';

type Stretch = { agreementId: string; from: IsoDate; until: IsoDate };

/** In how many agreements somebody coaches on a day; both days of a stretch count. */
export const coachedOn = (stretches: readonly Stretch[], today: IsoDate): number =>
  new Set(stretches.filter(({ from, until }) => from <= today && until >= today).map(({ agreementId }) => agreementId))
    .size;
