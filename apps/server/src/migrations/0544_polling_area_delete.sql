-- An area is moved to another constituency while nothing was counted there; minutes hold it where it is.
grant delete on polling_area to baucu_app
