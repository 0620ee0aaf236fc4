import { Worker } from 'node:worker_threads'
import type { SignedPdfReport } from './check-signed-pdf.ts'

export type SignedPdfTask = Readonly<{ bytes: Uint8Array; roots: string; now: Date }>

/** Longer than any paper takes; a file made to take longer is none. */
const patience = 10_000

/**
 * Checks a signed PDF in quarantine: a thread with its own memory and a time, so that no file stops the server. Undefined when it did not
 * come to an end. `roots`: certificates in PEM form.
 */
export async function examineSignedPdf(task: SignedPdfTask): Promise<SignedPdfReport | undefined> {
  const worker = new Worker(new URL('./signed-pdf-worker.ts', import.meta.url), {
    execArgv: [],
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  const stopped = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => stopped.resolve(undefined), patience)
  const answered = new Promise<SignedPdfReport | undefined>((resolve) => {
    worker.once('message', resolve)
    worker.once('error', () => resolve(undefined))
    worker.once('exit', () => resolve(undefined))
  })
  try {
    return await Promise.race([answered, stopped.promise])
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
