-- Sums change by `fold_totals` alone; the application opens them and says which ones were signed.
do $$
begin
  revoke update on constituency_totals from baucu_app;
  grant update (signed) on constituency_totals to baucu_app;
end
$$
