-- What readers say about an approved item; the editor sees it beside the item.
create table news_feedback (
  province_code char(2) not null,
  id uuid not null,
  news_id uuid not null,
  org_path text collate "C" not null,
  body text not null,
  account_id uuid,
  at timestamptz not null,
  primary key (province_code, id)
)
