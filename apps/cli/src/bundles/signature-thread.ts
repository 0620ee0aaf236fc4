/** A thread that verifies signatures: packed jobs come in, one byte for each goes out. */
import { parentPort } from 'node:worker_threads'
import { verifyNatively } from './native-signatures.ts'
import { type PackedJobs, unpack } from './packed-jobs.ts'

parentPort?.on('message', ({ id, jobs }: Readonly<{ id: number; jobs: PackedJobs }>) => {
  const answers = Uint8Array.from(unpack(jobs), (job) => Number(verifyNatively(job)))
  parentPort?.postMessage({ id, answers }, [answers.buffer])
})
