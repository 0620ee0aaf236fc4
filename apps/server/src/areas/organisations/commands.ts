import { createOrganisation } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { create } from './create.ts'

export const organisationCommands = [handle(createOrganisation, create)]
