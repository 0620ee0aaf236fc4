import { concatBytes } from '@noble/hashes/utils.js'
import { accept, type Checked, refuse } from '../checked.ts'
import { isCount } from '../decimal.ts'
import { type NativeVerify, type RegisteredKey, type SigningKey, signEd25519, verifyEd25519 } from '../ed25519.ts'
import { utf8 } from '../utf8.ts'

/**
 * What a witness signs: that at this time this was the largest consistent tree it had seen of the log (C2SP tlog-cosignature,
 * "Ed25519 signed message"). `time` is in seconds since 1970 UTC, `text` the whole text of the checkpoint.
 */
export const cosignedMessage = (time: number, text: string): Uint8Array => utf8(`cosignature/v1\ntime ${time}\n${text}`)

/** The 72 bytes of a cosignature: the time as a big-endian uint64, then the signature. */
export function cosign(key: SigningKey, time: number, text: string): Uint8Array {
  if (!isCount(time)) throw new RangeError(`not a time in seconds: ${time}`)
  const stamp = new Uint8Array(8)
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time))
  return concatBytes(stamp, signEd25519(key, cosignedMessage(time, text)))
}

/** The time in a cosignature, in seconds; refused when it is not 72 bytes or its time is beyond 2^53 − 1. */
export function cosignatureTime(signature: Uint8Array): Checked<number, 'not-a-cosignature'> {
  if (signature.length !== 72) return refuse('not-a-cosignature', `${signature.length} bytes`)
  const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0))
  return Number.isSafeInteger(time) ? accept(time) : refuse('not-a-cosignature', 'time')
}

/** The time at which the key cosigned the text, or why this is no cosignature of it. Whether the time is plausible is the caller's. */
export function verifyCosignature(
  key: RegisteredKey,
  text: string,
  signature: Uint8Array,
  native?: NativeVerify,
): Checked<number, 'not-a-cosignature' | 'signature-wrong'> {
  const time = cosignatureTime(signature)
  if (!time.ok) return time
  const right = verifyEd25519(key, cosignedMessage(time.value, text), signature.subarray(8), native)
  return right ? time : refuse('signature-wrong')
}
