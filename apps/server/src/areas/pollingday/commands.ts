import {
  closeWall,
  enterPaper,
  handleIncident,
  openIncident,
  openWall,
  setMarks,
  takeTextCode,
  tellPolling,
} from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { handleOne, open } from './incidents.ts'
import { storeMarks } from './marks.ts'
import { enterDay } from './paper.ts'
import { tell } from './tell.ts'
import { take } from './text-code.ts'
import { endWall, makeWall } from './wall-link.ts'

export const pollingDayCommands = [
  handle(tellPolling, tell),
  handle(takeTextCode, take),
  handle(enterPaper, enterDay),
  handle(setMarks, storeMarks),
  handle(openIncident, open),
  handle(handleIncident, handleOne),
  handle(openWall, makeWall),
  handle(closeWall, endWall),
]
