/** Capacity with ten callers, a second: ours to reach, and what the nearest peer did when it was measured the same way. */
export const capacityAims: Record<string, { aim: number; peer: number }> = {
  'list, all Mkb-routes': { aim: 140, peer: 13.6 },
  'list with a filter': { aim: 140, peer: 13.6 },
  'list, name search': { aim: 140, peer: 13.6 },
  'agreement page': { aim: 670, peer: 67 },
  create: { aim: 400, peer: 86 },
  sign: { aim: 250, peer: 51 },
};

/** At this open rate nothing takes longer at p97.5. */
export const latencyAim = { perSecond: 100, ms: 50 };

/** All of the hogeschool may cost this much more than one Mkb-route: what two runs of the same differ. */
export const wideRights = { wide: 'list, all Mkb-routes', narrow: 'list, rights on one Mkb-route', atMost: 1.1 };

/** The aims hold for this many agreements; with more, everything may take so much longer. */
export const baseSize = 10_000;
export const growth = 1.5;

export const pdfAimMs = 50;
export const restartAimMs = 2000;
/** Kilobytes of compressed JavaScript: on the designer, and on every other page. */
export const scriptAims = { designer: 20_000, plain: 0 };
