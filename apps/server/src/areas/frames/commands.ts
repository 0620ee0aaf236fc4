import { createFrame, moveElectionDay } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { create } from './create.ts'
import { move } from './move.ts'

export const frameCommands = [handle(createFrame, create), handle(moveElectionDay, move)]
