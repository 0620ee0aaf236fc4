import type { Io, Sink } from './io.ts'
import { Refused } from './refused.ts'

/** The real terminal. A reader that goes away early (EPIPE) is quiet; a full disk is not. */
export function processIo(signal: AbortSignal): Io {
  return {
    out: sink(process.stdout, (code) => new Refused(notWritten(code))),
    // Where messages cannot be written there is nobody to tell.
    err: sink(process.stderr, () => undefined),
    input: process.stdin,
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    signal,
  }
}

const notWritten = (code: string) => ({
  vi: `không ghi được ra đầu ra chuẩn (${code}); kiểm tra dung lượng đĩa`,
  en: `cannot write to standard output (${code}); check the free disk space`,
})

function sink(stream: NodeJS.WriteStream, broken: (code: string) => Error | undefined): Sink {
  let problem: NodeJS.ErrnoException | undefined
  stream.on('error', (error: NodeJS.ErrnoException) => {
    problem = error
  })
  const gone = () => problem?.code === 'EPIPE' || problem?.code === 'ECONNRESET'
  return {
    live: stream.isTTY === true,
    gone,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (gone()) {
          resolve()
          return
        }
        stream.write(text, (error) => {
          if (error) problem = error
          const failure = problem && !gone() ? broken(problem.code ?? problem.message) : undefined
          if (failure) reject(failure)
          else resolve()
        })
      }),
  }
}
