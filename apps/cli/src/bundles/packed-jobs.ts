import type { SignatureJob } from '@baucu/verifier'

/** Signatures of many leaves in one piece of memory, which another thread takes over without a copy. */
export type PackedJobs = Readonly<{ lengths: Uint32Array<ArrayBuffer>; bytes: Uint8Array<ArrayBuffer> }>

/** Key, message and signature one after the other; `lengths` has the three of each, the kind in the first one's top bit. */
export function pack(jobs: readonly SignatureJob[]): PackedJobs {
  const lengths = new Uint32Array(jobs.length * 3)
  let total = 0
  for (const [at, { alg, publicKey, message, signature }] of jobs.entries()) {
    lengths[at * 3] = alg === 'Ed25519' ? publicKey.length : publicKey.length | passkeyBit
    lengths[at * 3 + 1] = message.length
    lengths[at * 3 + 2] = signature.length
    total += publicKey.length + message.length + signature.length
  }
  const bytes = new Uint8Array(total)
  let to = 0
  for (const { publicKey, message, signature } of jobs) {
    bytes.set(publicKey, to)
    bytes.set(message, to + publicKey.length)
    bytes.set(signature, to + publicKey.length + message.length)
    to += publicKey.length + message.length + signature.length
  }
  return { lengths, bytes }
}

const passkeyBit = 0x10000

export function* unpack({ lengths, bytes }: PackedJobs): Generator<SignatureJob> {
  let from = 0
  const next = (length: number) => {
    from += length
    return bytes.subarray(from - length, from)
  }
  for (let at = 0; at < lengths.length; at += 3) {
    const first = lengths[at] ?? 0
    const alg = first >= passkeyBit ? 'ES256' : 'Ed25519'
    const publicKey = next(first & (passkeyBit - 1))
    yield { alg, publicKey, message: next(lengths[at + 1] ?? 0), signature: next(lengths[at + 2] ?? 0) }
  }
}
