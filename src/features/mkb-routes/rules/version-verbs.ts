import type { CheckSnapshot } from './check-snapshot.ts';
import type { Design } from './design.ts';
import {
  type Deed,
  isOpen,
  type OpenVersion,
  type PublishedVersion,
  type Return,
  type ReturnedVersion,
  type SubmittedVersion,
  type SupersededVersion,
  type Version,
} from './version.ts';

export const versionFaults = ['wrong_state', 'no_periods', 'reason_needed'] as const;
export type VersionFault = (typeof versionFaults)[number];

/** What a verb answers: the version afterwards, or why nothing changed. */
export type VersionOutcome<To extends Version> = { ok: true; version: To } | { ok: false; fault: VersionFault };

const done = <To extends Version>(version: To): VersionOutcome<To> => ({ ok: true, version });
const refused = (fault: VersionFault): { ok: false; fault: VersionFault } => ({ ok: false, fault });

/** Puts another design in place, while it has not been submitted or was returned. */
export function changeDesign(version: Version, design: Design): VersionOutcome<OpenVersion> {
  return isOpen(version) ? done({ ...version, design }) : refused('wrong_state');
}

/**
 * Lays the version before the programme manager, with the check as it stands. Shortfalls do not block, motivated or not:
 * they go along in the snapshot. Only a version without periods is nothing to decide about.
 */
export function submit(
  version: Version,
  submission: Deed & { snapshot: CheckSnapshot },
): VersionOutcome<SubmittedVersion> {
  if (!isOpen(version)) return refused('wrong_state');
  if (version.design.periods.length === 0) return refused('no_periods');
  const { by, at, snapshot } = submission;
  const earlierReturn = version.state === 'returned' ? version.returned : null;
  return done({ state: 'submitted', design: version.design, submitted: { by, at }, snapshot, earlierReturn });
}

/** Gives the version back to the project lead, who can change it and submit it again. */
export function sendBack(version: Version, returned: Return): VersionOutcome<ReturnedVersion> {
  if (version.state !== 'submitted') return refused('wrong_state');
  if (returned.reason.trim() === '') return refused('reason_needed');
  const { design, submitted, snapshot } = version;
  return done({ state: 'returned', design, submitted, snapshot, returned });
}

/** From here on the version never changes; `snapshot` is the check that who decides has seen. */
export function publish(
  version: Version,
  decision: Deed & { snapshot: CheckSnapshot },
): VersionOutcome<PublishedVersion> {
  if (version.state !== 'submitted') return refused('wrong_state');
  const { by, at, snapshot } = decision;
  const { design, submitted } = version;
  return done({ state: 'published', design, submitted, snapshot, published: { by, at } });
}

/** A next version is published. Cohorts that started on this one stay on it. */
export function supersede(version: Version): VersionOutcome<SupersededVersion> {
  if (version.state !== 'published') return refused('wrong_state');
  return done({ ...version, state: 'superseded' });
}
