import {
  facilityPhoto,
  facilityPlaces,
  proposalAddressees,
  proposalKinds,
  proposalList,
  proposalOne,
  proposalReply,
} from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { readAddressees } from './addressees.ts'
import { readFacilities } from './facilities.ts'
import { proposalPack } from './kinds.ts'
import { readPhoto } from './photos.ts'
import { readOne } from './read-one.ts'
import { listProposals } from './read-proposals.ts'
import { reply } from './reply.ts'

export const proposalQueries = [
  answer(proposalList, listProposals),
  answer(proposalOne, readOne),
  answer(facilityPhoto, readPhoto),
  answer(facilityPlaces, readFacilities),
  answer(proposalKinds, async () => {
    const { kinds, drafting } = proposalPack()
    return { kinds: kinds.map((each) => ({ ...each })), drafting: drafting.map((each) => ({ ...each })) }
  }),
  answer(proposalAddressees, readAddressees),
  answer(proposalReply, reply),
]
