import {
  changeOrganisation,
  closeOrganisation,
  createOrganisation,
  importOrganisations,
  saveGroup,
  succeedOrganisations,
} from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { change } from './change.ts'
import { close } from './close.ts'
import { create } from './create.ts'
import { importSheet } from './import-sheet.ts'
import { save } from './save-group.ts'
import { succeed } from './succeed.ts'

export const organisationCommands = [
  handle(createOrganisation, create),
  handle(changeOrganisation, change),
  handle(closeOrganisation, close),
  handle(succeedOrganisations, succeed),
  handle(importOrganisations, importSheet),
  handle(saveGroup, save),
]
