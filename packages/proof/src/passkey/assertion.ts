import { p256 } from '@noble/curves/nist.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { toBase64Url } from '../base64.ts'
import { accept, type Checked, refuse } from '../checked.ts'
import { type NativeVerify, verifyEd25519 } from '../ed25519.ts'
import { equalBytes } from '../equal-bytes.ts'
import { sha256 } from '../sha256.ts'
import { readUtf8, utf8 } from '../utf8.ts'
import type { PasskeyKey } from './cose-key.ts'

/** What a person approved, and with which answer of the device: everything a stranger needs to check it years later. */
export type PasskeyApproval = Readonly<{
  /** SHA-256 of the canonical record: the 32 bytes that were the challenge. */
  digest: Uint8Array
  /** The key registered for the person. */
  key: PasskeyKey
  /** As the browser gave them (WebAuthn `AuthenticatorAssertionResponse`), byte for byte. */
  clientDataJson: Uint8Array
  authenticatorData: Uint8Array
  signature: Uint8Array
}>

/** Where approvals may come from: the exact origins of our pages, and the relying party id that passkeys were made for. */
export type PasskeyPlace = Readonly<{ origins: readonly string[]; rpId: string }>

export type ApprovalRefusal =
  | 'digest-length'
  | 'client-data'
  /** Not `webauthn.get`: a registration, or something else. */
  | 'type'
  /** The challenge is another record's digest. */
  | 'challenge'
  | 'origin'
  /** The page stood inside a page of somebody else. */
  | 'cross-origin'
  | 'authenticator-data'
  /** Made for another relying party. */
  | 'rp-id'
  /** Nobody touched the device. */
  | 'user-absent'
  /** The device did not check who it was (PIN, finger, face). */
  | 'user-not-verified'
  | 'signature-wrong'

/** What the device said besides. */
export type Approval = Readonly<{
  /** Grows with each use, or stays 0; whether it went back is a question to whoever keeps the last one. */
  signCount: number
  /** The passkey may be copied to other devices of the person (flag BE). */
  backupEligible: boolean
  backedUp: boolean
}>

/**
 * Verifies an approval offline, after WebAuthn Level 3 section 7.2 with our policy: the challenge is the digest of the record, the
 * person was verified, the page was ours and not framed. A right signature under a wrong policy is refused all the same.
 *
 * Stricter than the standard: user verification is always asked for, `crossOrigin` and `topOrigin` are never accepted, and flags that
 * contradict each other are refused. Signatures of ES256 are taken with either S, as devices make them. `native` makes Ed25519
 * faster and changes no answer.
 */
export function verifyApproval(
  { digest, key, clientDataJson, authenticatorData, signature }: PasskeyApproval,
  { origins, rpId }: PasskeyPlace,
  native?: NativeVerify,
): Checked<Approval, ApprovalRefusal> {
  if (digest.length !== 32) return refuse('digest-length', `${digest.length}`)
  const clientFault = faultOfClientData(clientDataJson, digest, origins)
  if (clientFault) return refuse(clientFault)
  const device = readAuthenticatorData(authenticatorData)
  if (!device) return refuse('authenticator-data')
  if (!equalBytes(device.rpIdHash, sha256(utf8(rpId)))) return refuse('rp-id')
  if (!device.userPresent) return refuse('user-absent')
  if (!device.userVerified) return refuse('user-not-verified')
  const signed = concatBytes(authenticatorData, sha256(clientDataJson))
  if (!isSigned(key, signed, signature, native)) return refuse('signature-wrong')
  const { signCount, backupEligible, backedUp } = device
  return accept({ signCount, backupEligible, backedUp })
}

function faultOfClientData(
  bytes: Uint8Array,
  digest: Uint8Array,
  origins: readonly string[],
): ApprovalRefusal | undefined {
  const client = readObject(bytes)
  if (!client) return 'client-data'
  if (client.type !== 'webauthn.get') return 'type'
  if (client.challenge !== toBase64Url(digest)) return 'challenge'
  if (typeof client.origin !== 'string' || !origins.includes(client.origin)) return 'origin'
  if ((client.crossOrigin ?? false) !== false || client.topOrigin !== undefined) return 'cross-origin'
  return undefined
}

function readObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  const text = readUtf8(bytes)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

type AuthenticatorData = Approval & Readonly<{ rpIdHash: Uint8Array; userPresent: boolean; userVerified: boolean }>

/** WebAuthn Level 3 section 6.1: 32 bytes of the relying party, flags, a counter; extensions may follow, a new credential may not. */
function readAuthenticatorData(bytes: Uint8Array): AuthenticatorData | undefined {
  const flags = bytes[32]
  if (flags === undefined || bytes.length < 37) return undefined
  const flag = (bit: number) => (flags & (1 << bit)) !== 0
  const [newCredential, extensions] = [flag(6), flag(7)]
  if (newCredential || extensions !== bytes.length > 37) return undefined
  const [backupEligible, backedUp] = [flag(3), flag(4)]
  if (backedUp && !backupEligible) return undefined
  return {
    rpIdHash: bytes.subarray(0, 32),
    userPresent: flag(0),
    userVerified: flag(2),
    backupEligible,
    backedUp,
    signCount: new DataView(bytes.buffer, bytes.byteOffset).getUint32(33),
  }
}

function isSigned(key: PasskeyKey, message: Uint8Array, signature: Uint8Array, native?: NativeVerify): boolean {
  if (key.kind === 'EdDSA') return verifyEd25519(key.key, message, signature, native)
  try {
    return p256.verify(signature, message, key.point, { format: 'der', lowS: false })
  } catch {
    return false
  }
}
