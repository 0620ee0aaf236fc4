/** The command `./baucu`. */
import { commands } from './commands.ts'
import { processIo } from './kernel/process-io.ts'
import { run } from './kernel/run.ts'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())

process.exitCode = await run(process.argv.slice(2), commands, processIo(stop.signal))
