import type { Io, Sink } from './io.ts'
import { refuse } from './refused.ts'

/** The real terminal. A reader that goes away early (EPIPE) is quiet; a full disk is not. */
export function processIo(signal: AbortSignal): Io {
  return {
    out: sink(process.stdout),
    err: sink(process.stderr),
    input: process.stdin,
    env: process.env,
    cwd: process.cwd(),
    signal,
  }
}

function sink(stream: NodeJS.WriteStream): Sink {
  let broken: NodeJS.ErrnoException | undefined
  stream.on('error', (error: NodeJS.ErrnoException) => {
    broken = error
  })
  const gone = () => broken?.code === 'EPIPE' || broken?.code === 'ECONNRESET'
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
          if (error) broken = error as NodeJS.ErrnoException
          if (!broken || gone()) resolve()
          else reject(broken)
        })
      }),
  }
}

/** A write that failed for another reason than a reader that went away. */
export const refuseOutput = (error: NodeJS.ErrnoException): never =>
  refuse({
    vi: `không ghi được kết quả ra đầu ra chuẩn (${error.code ?? error.message}); kiểm tra dung lượng đĩa`,
    en: `cannot write to standard output (${error.code ?? error.message}); check the free disk space`,
  })
