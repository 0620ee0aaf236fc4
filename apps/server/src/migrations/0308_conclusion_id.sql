create unique index conclusion_id on conclusion (id)
