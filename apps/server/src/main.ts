/**
 * The server of the product. `node apps/server/src/main.ts <verb> [options]`; the command `./baucu` starts these verbs.
 *
 *   serve    [--port 4180] [--host 127.0.0.1] [--data DIR] [--database-url URL] [--sample] [--web DIR] [--allow-host NAME]…
 *            [--log-level debug|info|warn|error|silent] [--log-format text|json]
 *   migrate  [--data DIR] [--database-url URL]        brings the tables up to date and ends
 *   doctor   [--data DIR] [--database-url URL] [--port 4180] [--lang vi|en] [--json]
 *   bench    [database | command] [--json]
 *   backup   DIR [--keep N] [--data DIR] [--lang vi|en]             saves everything below DIR
 *   restore  DIR [--at INSTANT] [--check] [--data DIR] [--lang vi|en]   puts it into an empty data folder
 *
 * `serve` prints one line on standard output when it answers: {"url":"http://127.0.0.1:4180"}. Everything else goes to
 * standard error. Exit: 0 done, 1 doctor found something or a backup is damaged, 2 it could not be done.
 */
import process from 'node:process'
import { readOptions } from './options.ts'
import { runVerb } from './verbs.ts'

try {
  const { values, positionals } = readOptions(process.argv.slice(2))
  process.exitCode = await runVerb(positionals, values)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}
