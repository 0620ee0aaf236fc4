import { closeFrame, createFrame, moveElectionDay, reopenFrame } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { close, reopen } from './close.ts'
import { create } from './create.ts'
import { move } from './move.ts'

export const frameCommands = [
  handle(createFrame, create),
  handle(moveElectionDay, move),
  handle(closeFrame, close),
  handle(reopenFrame, reopen),
]
