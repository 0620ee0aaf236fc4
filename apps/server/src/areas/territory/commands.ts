import { changeVoters, enterVoters, importVoters, saveArea, saveConstituency, saveSeats } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { importSheet } from './import-voters.ts'
import { save } from './save-area.ts'
import { save as draw, noteSeats } from './save-constituency.ts'
import { change, enter } from './voters.ts'

export const territoryCommands = [
  handle(saveSeats, noteSeats),
  handle(saveConstituency, draw),
  handle(saveArea, save),
  handle(enterVoters, enter),
  handle(changeVoters, change),
  handle(importVoters, importSheet),
]
