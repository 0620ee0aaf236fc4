alter table report_synthesis add constraint report_synthesis_of_round foreign key (round_id) references report_round (id) on delete cascade
