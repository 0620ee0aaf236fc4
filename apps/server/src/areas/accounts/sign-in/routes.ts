/** Where the routes of sign-in lie. */
export const signInPath = '/api/auth'

/** How the door tells where a request comes from; what a client says under this name is overwritten. */
export const addressHeader = 'baucu-address'

/**
 * The routes of better-auth that are open. It has many more (signing up, changing an address, linking accounts), and
 * its next version will have others: what is not named here does not exist.
 */
export const routes = {
  '/sign-in/username': 'POST',
  '/sign-out': 'POST',
  '/change-password': 'POST',
  '/two-factor/enable': 'POST',
  '/two-factor/disable': 'POST',
  '/two-factor/get-totp-uri': 'POST',
  '/two-factor/verify-totp': 'POST',
  '/two-factor/verify-backup-code': 'POST',
  '/two-factor/generate-backup-codes': 'POST',
  '/passkey/generate-register-options': 'GET',
  '/passkey/verify-registration': 'POST',
  '/passkey/generate-authenticate-options': 'GET',
  '/passkey/verify-authentication': 'POST',
  '/passkey/list-user-passkeys': 'GET',
  '/passkey/delete-passkey': 'POST',
} as const

/** The page on which one signs in; a sign-in service sends back to it, with `error` when nobody was let in. */
export const signInPage = '/dang-nhap'

/** Open only when the installation has a sign-in service. */
export const serviceRoutes = { '/sign-in/social': 'POST', '/callback/oidc': 'GET' } as const

/** Those that add a way to sign in. */
export const addsWay: ReadonlySet<string> = new Set([
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
])

/** After which of them something about how an account signs in has changed, and what is written down. */
export const noted: Readonly<Record<string, string>> = {
  '/change-password': 'password-changed',
  '/two-factor/verify-totp': 'second-factor-on',
  '/two-factor/disable': 'second-factor-off',
  '/two-factor/generate-backup-codes': 'backup-codes-made',
  '/passkey/verify-registration': 'passkey-added',
  '/passkey/delete-passkey': 'passkey-removed',
}
