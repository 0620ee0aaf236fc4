import { changeRehearsal, startRehearsal } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { change } from './change.ts'
import { start } from './start.ts'

export const rehearsalCommands = [handle(startRehearsal, start), handle(changeRehearsal, change)]
