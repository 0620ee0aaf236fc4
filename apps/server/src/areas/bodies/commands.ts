import { appointMember, releaseMember, saveOrgan } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { appoint, release } from './members.ts'
import { save } from './save-organ.ts'

export const bodiesCommands = [handle(saveOrgan, save), handle(appointMember, appoint), handle(releaseMember, release)]
