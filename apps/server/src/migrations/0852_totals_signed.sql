-- The sums as the signed minutes of the Board have them, once the Committee received these. While they are the sums of today,
-- results are those of signed minutes.
alter table constituency_totals add column signed bigint[]
