-- The public halves of an account's passkeys, told to whoever verifies what they signed; one statement, as in own_sign_in.
do $$
begin
  create function passkeys_of_account(wanted uuid)
    returns table (credential text, "publicKey" text)
    language sql stable security definer
  begin atomic
    select credential_id, public_key from passkey where account_id = wanted;
  end;
  revoke all on function passkeys_of_account(uuid) from public;
  grant execute on function passkeys_of_account(uuid) to baucu_app;
end
$$
