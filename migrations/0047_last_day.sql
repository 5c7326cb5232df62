-- The last day of an agreement: as agreed, or earlier when it was ended. The list orders and narrows by it.
alter table agreement add column last_day date generated always as (least(end_date, ended_on)) stored;
drop index agreement_by_end;
drop index agreement_of_mkb_route_by_end;
create index agreement_by_last_day on agreement (institution_id, last_day desc, id) where amends_id is null;
create index agreement_of_mkb_route_by_last_day on agreement (institution_id, mkb_route_id, last_day desc, id) where amends_id is null;
