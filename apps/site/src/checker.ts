/** The verifier of a page, in a thread of its own: proves one constituency from the files of the bundle around it. */
import { checkWords, explainError, verifyContest } from '@baucu/verifier'
import { browserMachine } from './browser-machine.ts'
import type { Message, Question } from './messages.ts'

const say = (message: Message) => postMessage(message)

/** A file that did not come, other than because it is not there. */
class Unreachable extends Error {}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data)
})

async function answer({ top, contest, locale }: Question): Promise<void> {
  const began = performance.now()
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const response = await fetch(new URL(path, top), { cache: 'no-cache' }).catch(() => {
      throw new Unreachable(path)
    })
    if (response.ok) return new Uint8Array(await response.arrayBuffer())
    if (response.status === 404 || response.status === 410) return undefined
    throw new Unreachable(path)
  }
  try {
    const told = await verifyContest(read, contest, {
      machine: browserMachine(),
      progress: (done, total) => say({ kind: 'progress', done, total }),
    })
    const lines = told.checks.map(({ name, ok, errors }) => ({
      name: checkWords[name][locale],
      ok,
      errors: errors.map((error) => explainError(error, locale)),
    }))
    const errors = told.checks.flatMap((check) => check.errors)
    const wrong = errors.find(({ code }) => code !== 'not-checked') ?? errors[0]
    const first = wrong ? explainError(wrong, locale) : null
    say({ kind: 'told', told: { ...told, lines, first, milliseconds: performance.now() - began } })
  } catch (error) {
    say({ kind: 'failed', file: error instanceof Unreachable ? error.message : String(error) })
  }
}
