import { saveWrapUp } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { save } from './save.ts'

export const wrapUpCommands = [handle(saveWrapUp, save)]
