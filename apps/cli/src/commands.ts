import { check } from './commands/check.ts'
import { elect } from './commands/elect.ts'
import type { Command } from './kernel/command.ts'

/** Every subcommand, in the order of `baucu --help`. */
export const commands: readonly Command[] = [elect, check]
