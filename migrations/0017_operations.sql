-- Mail that did not leave is counted at every reading of the metrics, and looked for at every start; the mail that left is
-- most of the table.
create index mail_not_left on mail (institution_id, state, created_at) where state in ('waiting', 'refused');
