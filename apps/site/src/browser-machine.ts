import { type Machine, ownMachine, type SignatureJob, verifySignature } from '@baucu/verifier'

/**
 * Verifies signatures with the browser's own Ed25519 where there is one, which is many times as fast. Its yes is
 * believed, as that of the processor's library is (packages/verifier, ed25519.ts); its no is asked again.
 */
export function browserMachine(): Machine {
  const keys = new Map<string, Promise<CryptoKey | undefined>>()
  // Absent on pages that came over plain http from another host.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  const keyOf = (bytes: Uint8Array): Promise<CryptoKey | undefined> => {
    const name = bytes.join()
    const known =
      keys.get(name) ??
      subtle.importKey('raw', new Uint8Array(bytes), 'Ed25519', false, ['verify']).catch(() => undefined)
    keys.set(name, known)
    return known
  }
  const holds = async (job: SignatureJob): Promise<boolean> => {
    if (subtle && job.alg === 'Ed25519') {
      const key = await keyOf(job.publicKey)
      const yes =
        key !== undefined &&
        (await subtle
          .verify('Ed25519', key, new Uint8Array(job.signature), new Uint8Array(job.message))
          .catch(() => false))
      if (yes) return true
    }
    return verifySignature(job)
  }
  return {
    sha256: ownMachine.sha256,
    verify: async (jobs) => {
      // In the page itself others must get their turn: somebody wants to scroll, and to see how far it is.
      if (typeof document !== 'undefined') await new Promise((resolve) => setTimeout(resolve))
      return Promise.all(jobs.map(holds))
    },
  }
}
