-- With the rehearsal a round belongs to, everything of it goes.
alter table report_unit add constraint report_unit_of_round foreign key (round_id) references report_round (id) on delete cascade
