import { changeRehearsal, startRehearsal, startRehearsalDay } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { change } from './change.ts'
import { start } from './start.ts'
import { startDay } from './start-day.ts'

export const rehearsalCommands = [
  handle(startRehearsal, start),
  handle(startRehearsalDay, startDay),
  handle(changeRehearsal, change),
]
