-- Where a document is registered, whoever asks: the bus looks before a reach is set.
create function place_of_document(wanted uuid)
  returns table (organisation uuid, path text, province char(2))
  language sql stable security definer
begin atomic
  select o.id, o.path, o.province_code from document d join organisation o on o.id = d.organisation_id where d.id = wanted;
end
