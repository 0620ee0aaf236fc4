import { handleIncident, openIncident, setMarks, takeTextCode, tellPolling } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { handleOne, open } from './incidents.ts'
import { storeMarks } from './marks.ts'
import { tell } from './tell.ts'
import { take } from './text-code.ts'

export const pollingDayCommands = [
  handle(tellPolling, tell),
  handle(takeTextCode, take),
  handle(setMarks, storeMarks),
  handle(openIncident, open),
  handle(handleIncident, handleOne),
]
