-- A command about somebody whose data is past its date loses what it could be recognised by, and its answer.
grant update (input_hash) on command to baucu_app
