-- Which companies have something in their name, place or KVK number is read from this index alone, in the order of the list.
drop index company_by_name;
create index company_by_name on company (institution_id, sort_name, id) include (sort_place, kvk_number) where merged_into_id is null;
