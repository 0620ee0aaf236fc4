import { backup } from './commands/backup.ts'
import { bench } from './commands/bench.ts'
import { calendar } from './commands/calendar.ts'
import { chain } from './commands/chain.ts'
import { check } from './commands/check.ts'
import { doctor } from './commands/doctor.ts'
import { elect } from './commands/elect.ts'
import { exportFile } from './commands/export.ts'
import { extract } from './commands/extract.ts'
import { importFile } from './commands/import.ts'
import { lintPlanFile } from './commands/lint-plan.ts'
import { publish } from './commands/publish.ts'
import { rehearse } from './commands/rehearse.ts'
import { restore } from './commands/restore.ts'
import { serve } from './commands/serve.ts'
import { tabulate } from './commands/tabulate.ts'
import { verify } from './commands/verify.ts'
import { witness } from './commands/witness.ts'
import type { Command } from './kernel/command.ts'

/** Every subcommand, in the order of `baucu --help`. */
export const commands: readonly Command[] = [
  calendar,
  elect,
  check,
  tabulate,
  rehearse,
  publish,
  verify,
  witness,
  importFile,
  exportFile,
  extract,
  lintPlanFile,
  bench,
  serve,
  doctor,
  backup,
  restore,
  chain,
]
