import { endOffice, holdOffice, importPersons, savePerson } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { importSheet } from './import.ts'
import { end, hold } from './offices.ts'
import { save } from './save-person.ts'

export const personCommands = [
  handle(savePerson, save),
  handle(holdOffice, hold),
  handle(endOffice, end),
  handle(importPersons, importSheet),
]
