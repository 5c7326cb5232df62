-- How an agreement came to its end, as data. What ended before there were kinds keeps its reason and says no more.
alter table agreement add column ending jsonb;
do $$
declare one uuid;
begin
  for one in select id from institution loop
    perform set_config('app.institution_id', one::text, true);
    update agreement set ending = '{"kind": "unspecified"}' where institution_id = one and state = 'ended';
  end loop;
  perform set_config('app.institution_id', '', true);
end $$;
alter table agreement add constraint agreement_ended_says_how check (state <> 'ended' or ending is not null);
-- For the job that ends what came to its last day.
create index agreement_to_end on agreement (institution_id, end_date) where state = 'concluded' and amends_id is null;

-- What has to be settled when an agreement ends, where a hogeschool wrote its own list.
create table settlement_list (
  institution_id uuid primary key references institution,
  items jsonb not null,
  changed_at timestamptz not null
);

-- The same for one agreement, as the list was on the day it ended; ticked off also afterwards.
create table settlement_item (
  institution_id uuid not null references institution,
  id uuid not null,
  agreement_id uuid not null,
  position integer not null,
  words_nl text not null,
  words_en text not null,
  person_id uuid,
  settled_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, agreement_id) references agreement on delete cascade,
  foreign key (institution_id, person_id) references person,
  constraint settlement_item_whole check ((settled_at is null) = (person_id is null))
);
create index settlement_item_of_agreement on settlement_item (institution_id, agreement_id, position);
create index settlement_item_of_person on settlement_item (institution_id, person_id) where person_id is not null;
