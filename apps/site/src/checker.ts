/** The verifier of a page: proves one constituency, or the sums above all of them, from the files of the bundle around it. */
import { type BundleError, checkWords, explainError, type ReadFile, verifyContest, verifySums } from '@baucu/verifier'
import { browserMachine } from './browser-machine.ts'
import type { CheckerScope, Message, Question } from './messages.ts'

/** A file that did not come, other than because it is not there. */
class Unreachable extends Error {}

// A page from a web server starts a thread with this file; one from a disk may not, and runs it itself.
if (typeof document === 'undefined') {
  addEventListener('message', ({ data }: MessageEvent<Question>) => {
    void check(data, (message) => postMessage(message))
  })
} else (globalThis as CheckerScope).baucuCheck = check

async function check(question: Question, say: (message: Message) => void): Promise<void> {
  const { top, files, page, subject, locale } = question
  const began = performance.now()
  const options = {
    ...{ machine: browserMachine(), page },
    progress: (done: number, total: number) => say({ kind: 'progress', done, total }),
  }
  const read = files ? fromFolder(files) : fromServer(top)
  try {
    const answer =
      'contest' in subject
        ? { contest: await verifyContest(read, subject.contest, options) }
        : { sums: await verifySums(read, subject.bodies, options) }
    const { checks } = 'contest' in answer ? answer.contest : answer.sums
    const lines = checks.map(({ name, ok, errors }) => ({
      name: checkWords[name][locale],
      ok,
      errors: errors.map((error) => explainError(error, locale)),
    }))
    const errors = checks.flatMap((each) => each.errors)
    // What is wrong in a file says more than that it was changed; what could not be checked says least.
    const changed = errors.find(({ code }) => code === 'file-changed')
    const wrong = errors.find(({ code }) => code !== 'not-checked' && code !== 'file-changed')
    const unchecked = changed ? undefined : errors.find(({ code }) => code === 'not-checked')
    const first = sentence(wrong ?? unchecked, locale)
    const milliseconds = performance.now() - began
    say({ kind: 'told', told: { answer, lines, first, changed: sentence(changed, locale), milliseconds } })
  } catch (error) {
    say({ kind: 'failed', file: error instanceof Unreachable ? error.message : String(error) })
  }
}

const sentence = (error: BundleError | undefined, locale: Question['locale']): string | null =>
  error ? explainError(error, locale) : null

const fromServer =
  (top: string): ReadFile =>
  async (path) => {
    const response = await fetch(new URL(path, top), { cache: 'no-cache' }).catch(() => {
      throw new Unreachable(path)
    })
    if (response.ok) return new Uint8Array(await response.arrayBuffer())
    if (response.status === 404 || response.status === 410) return undefined
    throw new Unreachable(path)
  }

const fromFolder =
  (files: ReadonlyMap<string, Blob>): ReadFile =>
  async (path) => {
    const file = files.get(path)
    if (!file) return undefined
    const bytes = await file.arrayBuffer().catch(() => {
      throw new Unreachable(path)
    })
    return new Uint8Array(bytes)
  }
