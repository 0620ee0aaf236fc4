import { addFacilityPhoto, decideProposal, hearProposal, mergeProposals, saveProposal } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { decide } from './decide.ts'
import { hear } from './hear.ts'
import { merge } from './merge.ts'
import { addPhoto } from './photos.ts'
import { save } from './save-proposal.ts'

export const proposalCommands = [
  handle(saveProposal, save),
  handle(addFacilityPhoto, addPhoto),
  handle(hearProposal, hear),
  handle(mergeProposals, merge),
  handle(decideProposal, decide),
]
