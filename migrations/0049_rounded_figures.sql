-- Figures of a seat are rounded from now on, so that two quarters tell no small difference. Those that were kept before are exact: they
-- go, and the next night works those of this quarter out anew.
truncate branch_figures;
