import { hash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Machine, SignatureJob } from '@baucu/verifier'
import { verifyNatively } from './native-signatures.ts'
import { pack } from './packed-jobs.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

/** The processor's own SHA-256 and signatures, in this thread. */
export const nativeMachine: Machine = { sha256, verify: (jobs) => jobs.map(verifyNatively) }

/** The same with signatures on threads of their own, until `close`. */
export function threadedMachine(threads: number): Readonly<{ machine: Machine; close: () => Promise<void> }> {
  const waiting = new Map<number, { resolve: (answers: boolean[]) => void; reject: (error: Error) => void }>()
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./signature-thread.ts', import.meta.url)))
  for (const worker of workers) {
    worker.on('message', ({ id, answers }: Readonly<{ id: number; answers: Uint8Array }>) => {
      waiting.get(id)?.resolve(Array.from(answers, (answer) => answer === 1))
      waiting.delete(id)
    })
    worker.on('error', (error: Error) => {
      for (const { reject } of waiting.values()) reject(error)
    })
  }
  let sent = 0
  const verify = (jobs: readonly SignatureJob[]): Promise<readonly boolean[]> | readonly boolean[] => {
    if (jobs.length === 0) return []
    const packed = pack(jobs)
    const id = sent
    sent += 1
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      workers[id % threads]?.postMessage({ id, jobs: packed }, [packed.bytes.buffer, packed.lengths.buffer])
    })
  }
  return {
    machine: { sha256, verify },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
