-- The newest entry of each constituency.
create view published_result_now with (security_invoker = true) as
select distinct on (frame_id, constituency_id) *
from published_result
order by frame_id, constituency_id, received_at desc, id desc
