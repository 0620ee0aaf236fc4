import { Cancelled } from './refused.ts'

/** Where text goes. `write` resolves when the reader can take more; after the reader has gone it does nothing. */
export type Sink = Readonly<{
  write(text: string): Promise<void>
  /** The reader has gone (`baucu … | head`): there is no use in going on writing. */
  gone(): boolean
  /** A person is looking, not a file or a pipe. */
  live: boolean
}>

/** Everything a command may touch outside its arguments, so that tests can stand in for the terminal. */
export type Io = Readonly<{
  out: Sink
  err: Sink
  input: AsyncIterable<Uint8Array>
  env: Readonly<Record<string, string | undefined>>
  /** Files named on the command line are relative to this folder. */
  cwd: string
  now: () => Date
  /** Aborted when the person wants to stop. */
  signal: AbortSignal
}>

/**
 * A breather for long loops: call it often. Every 40 ms it lets signals in, answers true (a good moment to tell how far
 * the work is), and ends the loop with `Cancelled` when somebody wants to stop.
 */
export function breather(io: Io): () => Promise<boolean> | false {
  let last = performance.now()
  return () => {
    if (performance.now() - last < 40) return false
    return new Promise((resolve, reject) =>
      setImmediate(() => {
        last = performance.now()
        if (io.signal.aborted) reject(new Cancelled())
        else resolve(true)
      }),
    )
  }
}
