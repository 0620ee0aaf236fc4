-- A note is corrected once; the next correction names the note that stands.
create unique index delivery_once on delivery (province_code, replaces) where replaces is not null
