alter table report add constraint report_of_round foreign key (round_id) references report_round (id) on delete cascade
