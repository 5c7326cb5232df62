/** Of the link to the own part of a scan. */
export const scanPurpose = 'scan';

export const mailKinds = ['scan_request', 'scan_reminder', 'scan_outcome'] as const;
export type ScanMailKind = (typeof mailKinds)[number];
