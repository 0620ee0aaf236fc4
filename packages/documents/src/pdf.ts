import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { FormContent } from './form-content.ts'

export type PdfJob = Readonly<{ id: number; content: FormContent; seconds: number }>
export type PdfAnswer = Readonly<{ id: number } & ({ file: Uint8Array } | { problem: string })>

/**
 * Draws a form as PDF/A-2b, A4, in a thread beside the caller's, so that a server keeps answering. The content reaches
 * Typst as one JSON value, never as markup; `stamp` (an instant) is the only date in the file. Characters that our
 * fonts lack print as a sign.
 */
export function pdf(content: FormContent, stamp: string): Promise<Uint8Array> {
  const seconds = Math.floor(Date.parse(stamp) / 1000)
  return new Promise((resolve, reject) => {
    const drawer = pickDrawer()
    const id = drawer.next++
    drawer.waiting.set(id, { resolve, reject })
    drawer.worker.ref()
    drawer.worker.postMessage({ id, content, seconds } satisfies PdfJob)
  })
}

type Waiting = Readonly<{ resolve: (file: Uint8Array) => void; reject: (problem: Error) => void }>
type Drawer = { worker: Worker; next: number; waiting: Map<number, Waiting> }

const drawers: Drawer[] = []
const mostDrawers = Math.min(2, availableParallelism())

/** The least busy thread; a second one starts only when forms queue up. */
function pickDrawer(): Drawer {
  const [best] = drawers.toSorted((a, b) => a.waiting.size - b.waiting.size)
  if (best && (best.waiting.size < 2 || drawers.length >= mostDrawers)) return best
  const drawer = startDrawer()
  drawers.push(drawer)
  return drawer
}

function startDrawer(): Drawer {
  // A small young generation: each compiled form holds about a megabyte outside the heap until it is collected.
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 2 },
  })
  const drawer: Drawer = { worker, next: 0, waiting: new Map() }
  worker.unref()
  worker.on('message', (answer: PdfAnswer) => {
    const job = drawer.waiting.get(answer.id)
    drawer.waiting.delete(answer.id)
    if (drawer.waiting.size === 0) worker.unref()
    if ('file' in answer) job?.resolve(answer.file)
    else job?.reject(new Error(`Typst refused the form: ${answer.problem}`))
  })
  const stop = (problem: Error) => {
    const index = drawers.indexOf(drawer)
    if (index >= 0) drawers.splice(index, 1)
    for (const job of drawer.waiting.values()) job.reject(problem)
    drawer.waiting.clear()
  }
  worker.on('error', stop)
  worker.on('exit', (code) => stop(new Error(`the PDF thread ended with ${code}`)))
  return drawer
}
