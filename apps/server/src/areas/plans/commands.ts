import { createPlan, issuePlan, mutePlanFinding, readPlanFile, savePlan } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { create } from './create.ts'
import { issue } from './issue.ts'
import { mute } from './mute.ts'
import { readFile } from './read-file.ts'
import { save } from './save.ts'

export const planCommands = [
  handle(createPlan, create),
  handle(savePlan, save),
  handle(mutePlanFinding, mute),
  handle(readPlanFile, readFile),
  handle(issuePlan, issue),
]
