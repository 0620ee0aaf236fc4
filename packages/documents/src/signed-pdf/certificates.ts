import { X509Certificate } from 'node:crypto'

/** Who holds a certificate, as it says. */
export type CertificateHolder = Readonly<{
  name: string
  organisation: string | null
  issuer: string
  /** Hexadecimal. */
  serial: string
  from: string
  to: string
}>

/** A certificate; undefined when the bytes are none that can be read. */
export function readCertificate(bytes: Uint8Array | string): X509Certificate | undefined {
  try {
    return new X509Certificate(bytes)
  } catch {
    return undefined
  }
}

/** Certificates of a text in PEM form, in their order; what cannot be read is left out. */
export const readRoots = (pem: string): readonly X509Certificate[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? []).flatMap(
    (each) => readCertificate(each) ?? [],
  )

export function holderOf(certificate: X509Certificate): CertificateHolder {
  const { subject, issuer } = certificate.toLegacyObject() as Readonly<Record<'subject' | 'issuer', Names | undefined>>
  return {
    name: one(subject?.CN) || one(subject?.O) || '–',
    organisation: one(subject?.O) || null,
    issuer: one(issuer?.CN) || one(issuer?.O) || '–',
    serial: certificate.serialNumber.toLowerCase(),
    from: certificate.validFromDate.toISOString(),
    to: certificate.validToDate.toISOString(),
  }
}

type Names = Readonly<Record<string, string | readonly string[] | undefined>>

/** Names are shown in a line: nothing in them may turn it around or break it. */
const one = (value: string | readonly string[] | undefined): string =>
  [value ?? []]
    .flat()
    .join(', ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .normalize('NFC')
    .trim()
    .slice(0, 200)

export const isValidAt = ({ validFromDate, validToDate }: X509Certificate, at: Date): boolean =>
  validFromDate <= at && at <= validToDate

/** Certificates between the signer's and a root; real chains have one or two. */
const longestChain = 8

/**
 * Whether a chain of valid certificates leads from this one to a root, as of an instant: each issued and signed by the next, which may
 * issue. Revocation is not asked: that needs the network.
 */
export function leadsToRoot(
  certificate: X509Certificate,
  among: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  at: Date,
): boolean {
  let current = certificate
  for (let step = 0; step < longestChain; step += 1) {
    if (!isValidAt(current, at)) return false
    const here = current
    if (roots.some((root) => root.raw.equals(here.raw) || (isValidAt(root, at) && isIssuedBy(here, root)))) return true
    const above = among.find((each) => each.ca && !each.raw.equals(here.raw) && isIssuedBy(here, each))
    if (!above) return false
    current = above
  }
  return false
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
  } catch {
    return false
  }
}
