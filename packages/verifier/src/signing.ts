import { fromBase64, joined, sameBytes, toBase64, toUtf8 } from './encoding.ts'
import type { Key } from './keys.ts'
import type { SignatureItem } from './leaf.ts'
import type { Sha256, SignatureJob } from './machine.ts'
import { readJson } from './ordinary-json.ts'
import { isObject } from './shape.ts'

const prefix = toUtf8('baucu-leaf/1\n')

/** What a leaf's signatures are over: `baucu-leaf/1`, a newline, the bytes of the body. */
export function signedMessage(body: Uint8Array): Uint8Array {
  const message = new Uint8Array(prefix.length + body.length)
  message.set(prefix)
  message.set(body, prefix.length)
  return message
}

/** What has to be verified so that an item holds; undefined when it cannot hold whatever its bytes. */
export function jobOf(sha256: Sha256, item: SignatureItem, key: Key, message: Uint8Array): SignatureJob | undefined {
  const signature = fromBase64(item.value)
  if (!signature) return undefined
  const { alg, publicKey, passkey } = key
  if (item.alg === 'Ed25519') {
    const plain = alg === 'Ed25519' && passkey === null && signature.length === 64
    return plain ? { alg, publicKey, message, signature } : undefined
  }
  const authenticatorData = fromBase64(item.authenticatorData)
  const clientData = fromBase64(item.clientDataJSON)
  if (!passkey || !authenticatorData || !clientData) return undefined
  const meant =
    isFromPasskey(sha256, authenticatorData, passkey.rp) &&
    isAbout(clientData, passkey.origins, challengeOf(sha256, message))
  return meant ? { alg, publicKey, message: joined(authenticatorData, sha256(clientData)), signature } : undefined
}

const userPresent = 0x01
const userVerified = 0x04

/** authenticatorData: whose site, and that a person was there and was recognised. */
function isFromPasskey(sha256: Sha256, data: Uint8Array, rp: string): boolean {
  const wanted = userPresent | userVerified
  return (
    data.length >= 37 && sameBytes(data.subarray(0, 32), sha256(toUtf8(rp))) && ((data[32] ?? 0) & wanted) === wanted
  )
}

const challengeOf = (sha256: Sha256, message: Uint8Array): string =>
  toBase64(sha256(message)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** clientDataJSON: an assertion, of one of these sites, over this very message. */
function isAbout(bytes: Uint8Array, origins: readonly string[], challenge: string): boolean {
  const data = readJson(bytes)?.value
  return (
    isObject(data) &&
    data.type === 'webauthn.get' &&
    data.challenge === challenge &&
    typeof data.origin === 'string' &&
    origins.includes(data.origin) &&
    data.crossOrigin !== true
  )
}
