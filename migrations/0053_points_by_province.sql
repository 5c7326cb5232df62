-- Which points lie in a province is asked for every page of a list by province, and read from these alone.
create index postcode_point_of_province on postcode_point (institution_id, postcode_table_id, province) include (pc4);
create index place_point_of_province on place_point (province) include (place_key);
-- The places in a box of degrees.
create index place_point_by_latitude on place_point (latitude) include (longitude, place_key);
