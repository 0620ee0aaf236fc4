import { erasePersonal } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { erase } from './erase.ts'

export const personalDataCommands = [handle(erasePersonal, erase)]
