import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { type SignatureJob, verifySignature } from '@baucu/verifier'

/** DER before the 32 bytes of an Ed25519 key, and before the 65 of a point on P-256. */
const headers = {
  Ed25519: Buffer.from('302a300506032b6570032100', 'hex'),
  ES256: Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex'),
}

const keys = new Map<string, KeyObject>()

/** Keys that are kept ready; a stranger's log may have any number of them. */
const mostKeys = 100_000

/**
 * Whether a signature holds. The processor's own library may say yes, twenty times as fast: for keys that were checked
 * when they were entered its yes is the strict one's too (packages/verifier, ed25519.ts). Its no is asked again.
 */
export function verifyNatively(job: SignatureJob): boolean {
  const key = keyOf(job)
  const algorithm = job.alg === 'Ed25519' ? null : 'sha256'
  return (key !== undefined && verify(algorithm, job.message, key, job.signature)) || verifySignature(job)
}

function keyOf({ alg, publicKey }: SignatureJob): KeyObject | undefined {
  const name = Buffer.from(publicKey.buffer, publicKey.byteOffset, publicKey.length).toString('latin1')
  const known = keys.get(name)
  if (known) return known
  try {
    const key = createPublicKey({ key: Buffer.concat([headers[alg], publicKey]), format: 'der', type: 'spki' })
    if (keys.size < mostKeys) keys.set(name, key)
    return key
  } catch {
    return undefined
  }
}
