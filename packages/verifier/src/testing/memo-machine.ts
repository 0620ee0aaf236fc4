import { toHex } from '../encoding.ts'
import { type Machine, ownMachine, type SignatureJob, verifySignature } from '../machine.ts'

/** Verifies strictly, and remembers: hundreds of bundles of a test differ in a leaf each. */
export function memoMachine(): Machine {
  const known = new Map<string, boolean>()
  const answer = (job: SignatureJob): boolean => {
    const { alg, publicKey, message, signature } = job
    const name = [alg, ...[publicKey, message, signature].map(toHex)].join()
    const holds = known.get(name) ?? verifySignature(job)
    known.set(name, holds)
    return holds
  }
  return { ...ownMachine, verify: (jobs) => jobs.map(answer) }
}
