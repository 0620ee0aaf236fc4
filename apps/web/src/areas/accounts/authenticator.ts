/** What an authenticator is given: the secret of `totpURI`, under the name people know the account by. */
export type Authenticator = Readonly<{ uri: string; secret: string }>

/** Reads the address that the server made; its label is an address that no mail reaches. */
export function authenticatorOf(totpUri: string, username: string): Authenticator {
  const { searchParams } = new URL(totpUri)
  const issuer = searchParams.get('issuer') ?? 'Bầu Cử'
  const secret = searchParams.get('secret') ?? ''
  const rest = new URLSearchParams({
    secret,
    issuer,
    digits: searchParams.get('digits') ?? '6',
    period: searchParams.get('period') ?? '30',
  })
  // Apps read the label by percent signs, and a plus in the query as itself.
  const query = rest.toString().replaceAll('+', '%20')
  return { uri: `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(username)}?${query}`, secret }
}

/** `ABCDEFGH…` → `ABCD EFGH …`, to be typed by hand. */
export const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? ''
