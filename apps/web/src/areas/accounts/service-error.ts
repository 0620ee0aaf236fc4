/** Which of our sentences fits a reason that came back from a sign-in service. */
export function serviceError(code: string): 'unknown' | 'denied' | 'late' | 'locked' | 'other' {
  if (/^(signup_disabled|account_not_linked|unable_to_link_account|user_not_found)$/.test(code)) return 'unknown'
  if (/^(access_denied|login_required|consent_required|interaction_required)$/.test(code)) return 'denied'
  if (/state|restart|invalid_code|expired|invalid_grant/.test(code)) return 'late'
  return code === 'ACCOUNT_LOCKED' ? 'locked' : 'other'
}
