import type { CheckerScope, Message, Question } from './messages.ts'

/** Asks the checker in a thread of its own, as pages from a web server may; answers how to end it. */
export function askThread(script: string, question: Question, say: (message: Message) => void): () => void {
  const worker = new Worker(new URL('checker.js', script))
  worker.addEventListener('error', () => say({ kind: 'failed', file: 'trang/checker.js' }))
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => say(data))
  worker.postMessage(question)
  return () => worker.terminate()
}

/** Asks the checker in the page itself: a page from a disk may start no thread. */
export function askHere(script: string, question: Question, say: (message: Message) => void): void {
  const scope = globalThis as CheckerScope
  if (scope.baucuCheck) {
    void scope.baucuCheck(question, say)
    return
  }
  const element = document.createElement('script')
  element.src = new URL('checker.js', script).href
  element.addEventListener('load', () => void scope.baucuCheck?.(question, say))
  element.addEventListener('error', () => say({ kind: 'failed', file: 'trang/checker.js' }))
  document.head.append(element)
}
