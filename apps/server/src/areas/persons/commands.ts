import { endOffice, holdOffice, savePerson } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { end, hold } from './offices.ts'
import { save } from './save-person.ts'

export const personCommands = [handle(savePerson, save), handle(holdOffice, hold), handle(endOffice, end)]
