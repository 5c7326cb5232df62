-- The last changes of a version that is being designed, to undo them and do them again. While a step is not undone, its row holds
-- the version as it was before the change; while it is undone, as it was after it. They go when the version is published.
create table design_step (
  institution_id uuid not null references institution,
  mkb_route_version_id uuid not null,
  number integer not null,
  action text not null,
  undone boolean not null default false,
  design jsonb not null,
  variant text not null,
  company_ids uuid[] not null,
  primary key (institution_id, mkb_route_version_id, number),
  foreign key (institution_id, mkb_route_version_id) references mkb_route_version
);
