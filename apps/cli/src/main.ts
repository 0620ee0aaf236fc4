/** The command `./baucu`. */
import { commands } from './commands.ts'
import { processIo } from './kernel/process-io.ts'
import { explain, run } from './kernel/run.ts'

const stop = new AbortController()
// Also the second time: a terminal and the bootstrap may both pass on one Ctrl-C.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())

const io = processIo(stop.signal)

// What nobody awaited: one line as well, never a stack trace.
process.on('uncaughtException', (error) => {
  explain(error, undefined, 'vi', io).then((code) => process.exit(code))
})

process.exitCode = await run(process.argv.slice(2), commands, io)
