import { constants, createHash, timingSafeEqual, verify, type X509Certificate } from 'node:crypto'
import { readCertificate } from './certificates.ts'
import { type Der, oidOf, readDer, tags, timeOf } from './der.ts'

/** Why a signature does not hold. */
export type CmsFault =
  /** It cannot be read, or is no detached signature of one signer. */
  | 'cms-broken'
  /** A hash that can be forged, or one that nobody knows. */
  | 'digest-weak'
  | 'digest-differs'
  | 'certificate-missing'
  /** The signature names another certificate than the one beside it. */
  | 'certificate-other'
  | 'signature-wrong'

export type Cms = Readonly<{
  faults: readonly CmsFault[]
  signer: X509Certificate | null
  /** All certificates that came along. */
  certificates: readonly X509Certificate[]
  /** When the signer's machine says it signed; null = it does not say. */
  signedAt: Date | null
}>

const nobody = { signer: null, certificates: [], signedAt: null }

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const

const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** The hash that a signature algorithm names; empty = that of the digest algorithm. */
const algorithms: Readonly<Record<string, Readonly<{ kind: 'rsa' | 'pss' | 'ecdsa' | 'eddsa'; hash: string }>>> = {
  '1.2.840.113549.1.1.1': { kind: 'rsa', hash: '' },
  '1.2.840.113549.1.1.11': { kind: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { kind: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { kind: 'rsa', hash: 'sha512' },
  '1.2.840.113549.1.1.10': { kind: 'pss', hash: '' },
  '1.2.840.10045.4.3.2': { kind: 'ecdsa', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { kind: 'ecdsa', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { kind: 'ecdsa', hash: 'sha512' },
  '1.3.101.112': { kind: 'eddsa', hash: '' },
}

/**
 * Checks a detached signature (RFC 5652 SignedData, CAdES or PKCS#7) over these parts of a file, one after the other. The one signer's
 * certificate must come along; whether it is to be believed is not asked here.
 */
export function checkCms(bytes: Uint8Array, parts: readonly Uint8Array[]): Cms {
  const read = readSignedData(bytes)
  if (!read) return { ...nobody, faults: ['cms-broken'] }
  const { certificates, info } = read
  const signer = certificates.find((each) => isNamed(info.sid, each))
  const signedAt = timeOf(attributeOf(info.attributes, oids.signingTime)) ?? null
  const said = { certificates, signer: signer ?? null, signedAt }
  const hash = digests[info.digest]
  if (!hash) return { ...said, faults: ['digest-weak'] }
  const faults: CmsFault[] = []
  const digest = createHash(hash)
  for (const part of parts) digest.update(part)
  const told = attributeOf(info.attributes, oids.messageDigest)
  if (told?.tag !== tags.octets || !isSame(told.content, digest.digest())) faults.push('digest-differs')
  if (!signer) return { ...said, faults: [...faults, 'certificate-missing'] }
  if (!isCertificateMeant(info.attributes, signer)) faults.push('certificate-other')
  if (!isSignedBy(info, hash, signer)) faults.push('signature-wrong')
  return { ...said, faults }
}

type SignerInfo = Readonly<{
  sid: Der
  digest: string
  attributes: readonly Der[]
  /** What is signed: the attributes as a set. */
  signed: Uint8Array
  algorithm: Der
  signature: Uint8Array
}>

function readSignedData(
  bytes: Uint8Array,
): Readonly<{ certificates: readonly X509Certificate[]; info: SignerInfo }> | undefined {
  const outer = readDer(bytes)
  // A place for the signature is filled up with zeros; anything else behind it is no part of it.
  if (!outer || bytes.subarray(outer.whole.length).some((each) => each !== 0)) return undefined
  const [type, wrapped] = outer.children
  const data = wrapped?.children[0]
  if (
    outer.tag !== tags.sequence ||
    oidOf(type) !== oids.signedData ||
    wrapped?.tag !== tags.first ||
    data?.tag !== tags.sequence
  )
    return undefined
  const [, , inside, ...rest] = data.children
  // Detached: what is signed stands outside.
  if (inside?.tag !== tags.sequence || oidOf(inside.children[0]) !== oids.data || inside.children.length !== 1) {
    return undefined
  }
  const certificates = (rest.find(({ tag }) => tag === tags.first)?.children ?? []).flatMap(
    ({ whole }) => readCertificate(whole) ?? [],
  )
  const infos = rest.at(-1)
  const [only, second] = infos?.tag === tags.set ? infos.children : []
  const info = only && !second ? readSignerInfo(only) : undefined
  return info && { certificates, info }
}

function readSignerInfo({ tag, children }: Der): SignerInfo | undefined {
  const [, sid, digest, attributes, algorithm, signature] = children
  if (tag !== tags.sequence || !sid || attributes?.tag !== tags.first || !algorithm || signature?.tag !== tags.octets)
    return undefined
  const kinds = attributes.children.map((each) => oidOf(each.children[0]))
  // Two of one kind could be read in two ways.
  if (new Set(kinds).size !== kinds.length) return undefined
  if (oidOf(attributeOf(attributes.children, oids.contentType)) !== oids.data) return undefined
  const signed = Uint8Array.from(attributes.whole)
  signed[0] = tags.set
  return {
    ...{ sid, digest: oidOf(digest?.children[0]), attributes: attributes.children, signed, algorithm },
    signature: signature.content,
  }
}

/** The one value of an attribute. */
function attributeOf(attributes: readonly Der[], oid: string): Der | undefined {
  const values = attributes.find(({ children }) => oidOf(children[0]) === oid)?.children[1]
  return values?.tag === tags.set && values.children.length === 1 ? values.children[0] : undefined
}

/** By issuer and number, or by the identifier of its key. */
function isNamed(sid: Der, certificate: X509Certificate): boolean {
  const read = readDer(certificate.raw)
  const inner = read?.children[0]?.children ?? []
  // The version stands first where there is one.
  const [serial, , issuer] = inner[0]?.tag === tags.first ? inner.slice(1) : inner
  if (sid.tag === tags.sequence) {
    const [wantedIssuer, wantedSerial] = sid.children
    return isSame(wantedIssuer?.whole, issuer?.whole) && isSame(wantedSerial?.whole, serial?.whole)
  }
  return sid.tag === 0x80 && isSame(sid.content, keyIdentifierOf(inner))
}

/** The extension 2.5.29.14 of a certificate. */
function keyIdentifierOf(inner: readonly Der[]): Uint8Array | undefined {
  const extensions = inner.find(({ tag }) => tag === 0xa3)?.children[0]?.children ?? []
  const value = extensions.find(({ children }) => oidOf(children[0]) === '2.5.29.14')?.children.at(-1)
  return value && readDer(value.content)?.content
}

/** RFC 5035: the hash of the certificate that was meant stands among what is signed; where it does, it must be this one. */
function isCertificateMeant(attributes: readonly Der[], certificate: X509Certificate): boolean {
  const named = attributes.some(({ children }) => oidOf(children[0]) === oids.signingCertificateV2)
  if (!named) return true
  const [first] = attributeOf(attributes, oids.signingCertificateV2)?.children[0]?.children ?? []
  const [algorithm, value] =
    first?.children[0]?.tag === tags.octets ? [undefined, first.children[0]] : (first?.children ?? [])
  const hash = algorithm ? digests[oidOf(algorithm.children[0])] : 'sha256'
  return hash !== undefined && isSame(value?.content, createHash(hash).update(certificate.raw).digest())
}

function isSignedBy(
  { algorithm, signed, signature }: SignerInfo,
  hash: string,
  { publicKey }: X509Certificate,
): boolean {
  const known = algorithms[oidOf(algorithm.children[0])]
  const type = publicKey.asymmetricKeyType
  if (!known) return false
  try {
    if (known.kind === 'eddsa') return type === 'ed25519' && verify(null, signed, publicKey, signature)
    if (known.kind === 'ecdsa') return type === 'ec' && verify(known.hash, signed, publicKey, signature)
    if (type !== 'rsa' || (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) < 1024) return false
    if (known.kind === 'rsa') return verify(known.hash || hash, signed, publicKey, signature)
    const key = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
    return verify(pssHash(algorithm) ?? hash, signed, key, signature)
  } catch {
    return false
  }
}

/** The hash among the parameters of RSASSA-PSS (RFC 4055). */
const pssHash = (algorithm: Der): string | undefined =>
  digests[oidOf(algorithm.children[1]?.children.find(({ tag }) => tag === tags.first)?.children[0]?.children[0])]

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && one.length === other.length && timingSafeEqual(one, other)
