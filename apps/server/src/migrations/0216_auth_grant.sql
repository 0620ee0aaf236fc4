grant select, insert, update, delete
  on credential, session, pending_session, two_factor, passkey, verification, rate_limit, sign_in_attempt to baucu_auth
