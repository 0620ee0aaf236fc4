-- The log of reads is shown newest first.
create index read_log_newest on read_log (at desc, id desc)
