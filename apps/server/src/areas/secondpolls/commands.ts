import { openSecondPoll } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { open } from './open.ts'

export const secondPollCommands = [handle(openSecondPoll, open)]
