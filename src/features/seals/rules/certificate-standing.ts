/** How a certificate stands on a moment. `key_missing`: its key cannot be read with the keys of this installation. */
export type CertificateStanding = 'good' | 'ends_soon' | 'ended' | 'not_yet' | 'key_missing';

/** So long before the end people are warned: asking a new certificate takes weeks. */
export const warnDays = 60;
const dayMs = 86_400_000;

export function certificateStanding(
  certificate: { validFrom: Date; validUntil: Date; hasKey: boolean },
  now: Date,
): CertificateStanding {
  const { validFrom, validUntil, hasKey } = certificate;
  if (now > validUntil) return 'ended';
  if (now < validFrom) return 'not_yet';
  if (!hasKey) return 'key_missing';
  return now > warnFrom(validUntil) ? 'ends_soon' : 'good';
}

/** From when on people are warned that this end comes. */
export const warnFrom = (validUntil: Date): Date => new Date(validUntil.getTime() - warnDays * dayMs);

/** Whether it can seal: also in its last days. */
export const canSeal = (standing: CertificateStanding): boolean => standing === 'good' || standing === 'ends_soon';
