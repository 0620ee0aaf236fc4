grant execute on function place_of_person(uuid), place_of_office(uuid), persons_seen(uuid[]), offices_seen(uuid[], date),
  persons_at(text, date, text[], text, uuid, integer), touch_person(uuid), office_titles(uuid[]), person_last_day(uuid) to baucu_app
