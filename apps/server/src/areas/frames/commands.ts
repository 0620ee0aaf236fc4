import { createFrame } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { create } from './create.ts'

export const frameCommands = [handle(createFrame, create)]
