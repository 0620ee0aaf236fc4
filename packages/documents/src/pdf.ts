import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { FormContent } from './form-content.ts'
import type { SlipsContent } from './slips-content.ts'

/** How a content is laid out: the file of this name in `typst`. */
type Template = 'form' | 'code-slips'

export type PdfJob = Readonly<{ content: FormContent | SlipsContent; template: Template; seconds: number }>
export type PdfAnswer = Readonly<{ file: Uint8Array } | { problem: string }>

/**
 * Draws a form, or slips, as PDF/A-2b, A4, in a thread beside the caller's, so that a server keeps answering. The content reaches
 * Typst as one JSON value, never as markup; `stamp` (an instant) is the only date in the file. Characters that our
 * fonts lack print as a sign.
 */
export function pdf(content: FormContent, stamp: string): Promise<Uint8Array>
export function pdf(content: SlipsContent, stamp: string, template: 'code-slips'): Promise<Uint8Array>
export function pdf(
  content: FormContent | SlipsContent,
  stamp: string,
  template: Template = 'form',
): Promise<Uint8Array> {
  const seconds = Math.floor(Date.parse(stamp) / 1000)
  return new Promise((resolve, reject) => {
    queue.push({ job: { content, template, seconds }, resolve, reject })
    assign()
  })
}

type Waiting = Readonly<{
  job: PdfJob
  resolve: (file: Uint8Array) => void
  reject: (problem: Error) => void
}>
type Drawer = { worker: Worker; busy: Waiting | null }

const queue: Waiting[] = []
const drawers: Drawer[] = []
const mostDrawers = Math.min(2, availableParallelism())

/**
 * Gives waiting forms to idle threads, one form a thread: between two forms a thread must reach its event loop, where
 * the memory of the last one is released. A second thread starts only when forms queue up.
 */
function assign(): void {
  for (;;) {
    const idle = drawers.find((drawer) => !drawer.busy)
    if (!idle && (drawers.length === 0 || queue.length > 2) && queue.length > 0 && drawers.length < mostDrawers) {
      drawers.push(startDrawer())
      continue
    }
    const next = idle ? queue.shift() : undefined
    if (!idle || !next) return
    idle.busy = next
    idle.worker.ref()
    idle.worker.postMessage(next.job)
  }
}

function startDrawer(): Drawer {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    execArgv: [],
    // A small young generation: each compiled form holds about a megabyte outside the heap until it is collected.
    resourceLimits: { maxYoungGenerationSizeMb: 2 },
  })
  const drawer: Drawer = { worker, busy: null }
  worker.unref()
  worker.on('message', (answer: PdfAnswer) => {
    const done = drawer.busy
    drawer.busy = null
    worker.unref()
    if ('file' in answer) done?.resolve(answer.file)
    else done?.reject(new Error(`Typst refused the form: ${answer.problem}`))
    assign()
  })
  const stop = (problem: Error) => {
    const index = drawers.indexOf(drawer)
    if (index >= 0) drawers.splice(index, 1)
    drawer.busy?.reject(problem)
    drawer.busy = null
    assign()
  }
  worker.on('error', stop)
  worker.on('exit', (code) => stop(new Error(`the PDF thread ended with ${code}`)))
  return drawer
}
