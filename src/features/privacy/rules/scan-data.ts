import type { TableData } from './table-data.ts';

/** What is held of people in workplace scans. */
export const scanData: Record<string, TableData> = {
  scan_statement_set: {
    rows: 'creator',
    work: 'created_by',
    context: 'version created_at',
    other: 'institution_id statements',
  },
  workplace_scan: {
    rows: 'scan',
    scan: 'student_id coach_person_id owner_id started_by concluded_by joint closing_reason',
    context: 'function_title state started_at talk_at valid_until concluded_at closed_at',
    other:
      'institution_id id company_id workplace_id mkb_route_id statements_version revision outcome former_id followed_at rescan_reasons rescan_since',
  },
  workplace_scan_part: {
    rows: 'scan_part',
    scan: 'person_id name email answers typed_by',
    context: 'respondent language sent_at missed_at',
    other: 'institution_id id scan_id',
  },
  workplace_scan_action: {
    rows: 'doer',
    scan: 'done_by done_at',
    context: 'done_by_party',
    other: 'institution_id id scan_id statement_code words owner due_on created_at',
  },
  workplace_scan_reminder: { rows: 'of_scan_part', mail: 'at number', other: 'institution_id task_link_id part_id' },
  scan_setting: { rows: null, other: 'institution_id valid_months reminder_days' },
  scan_requirement: { rows: null, other: 'institution_id mkb_route_id requirement' },
};
