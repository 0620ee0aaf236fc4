import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Io } from './io.ts'
import { refuse } from './refused.ts'

/** The folder of the product. */
export const root = fileURLToPath(new URL('../../../../', import.meta.url))

export const serverProgram = `${root}apps/server/src/main.ts`

/**
 * Node lets short-lived objects fill 128 MB before it looks what of them is left, where the machine has the memory. A server
 * that reads a sheet would hold 100 MB more for nothing; it is no faster (docs/benchmarks.md).
 */
const serverLimits = ['--max-semi-space-size=8']

export type Child = Readonly<{
  /** Lines of its standard output. */
  lines: AsyncIterable<string>
  /** Its exit code; a signal that ended it counts as 2. */
  ended: Promise<number>
  /** Asks it to end; asking twice is asking once. */
  stop(): void
}>

/**
 * Starts another program of the product with this Node. Its messages go to our standard error (or to `onMessage`), its
 * standard output to `lines`; it ends when we are asked to, and when we are gone (its standard input closes).
 */
export function startProgram(
  io: Io,
  script: string,
  args: readonly string[],
  onMessage: (text: string) => void = (text) => void io.err.write(text),
): Child {
  const limits = script === serverProgram && args[0] === 'serve' ? serverLimits : []
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...limits, script, ...args], {
    cwd: io.cwd,
    env: { ...io.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // Its reader may be gone before it is; what matters is the exit code.
  child.stdin.on('error', () => {})
  child.stderr.setEncoding('utf8').on('data', onMessage)
  const stop = () => endOnce(child)
  if (io.signal.aborted) stop()
  io.signal.addEventListener('abort', stop, { once: true })
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    // Whoever stopped reading its lines left its output full, and it closes only when it is read to its end.
    child.on('exit', () => child.stdout.resume())
    child.on('close', (code) => {
      io.signal.removeEventListener('abort', stop)
      resolve(code ?? 2)
    })
  })
  return { lines: createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY }), ended, stop }
}

function endOnce(child: ChildProcess): void {
  if (child.exitCode !== null || child.killed) return
  child.kill('SIGTERM')
  // A program that still reads its standard input would stay for it.
  child.stdin?.end()
}

/** Runs a program that answers with one JSON document, and its exit code. */
export async function answerOf(
  io: Io,
  script: string,
  args: readonly string[],
): Promise<{ answer: unknown; code: number }> {
  const child = startProgram(io, script, args)
  const lines: string[] = []
  for await (const line of child.lines) lines.push(line)
  const code = await child.ended
  try {
    return { answer: JSON.parse(lines.join('\n')), code }
  } catch {
    return refuse({
      vi: `chương trình con ${args[0] ?? ''} dừng với mã ${code} mà không trả lời`,
      en: `the program ${args[0] ?? ''} ended with code ${code} and no answer`,
    })
  }
}
