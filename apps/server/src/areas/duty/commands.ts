import { changeDuty, dropDuty, handOverDuty, planDuty, takeOverDuty } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { handOver, takeOver } from './hand-over.ts'
import { change, drop, plan } from './plan.ts'

export const dutyCommands = [
  handle(planDuty, plan),
  handle(changeDuty, change),
  handle(dropDuty, drop),
  handle(handOverDuty, handOver),
  handle(takeOverDuty, takeOver),
]
