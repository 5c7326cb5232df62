-- Whoever wrote a note about the coaching can correct it, or take it back: of what was taken back no words stay.
alter table coaching_note
  add column changed_at timestamptz,
  add column withdrawn_at timestamptz,
  add constraint coaching_note_withdrawn check ((withdrawn_at is not null) = (text = '')),
  -- A task that was taken back is nobody's any more.
  add constraint coaching_note_withdrawn_task check (withdrawn_at is null or kind <> 'task' or done_at is not null);
