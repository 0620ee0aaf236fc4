import type { Directory } from '../kernel/access.ts'
import { actorOf, placeOfAccount, placeOfGrant, placeOfPendingSession } from './accounts/index.ts'
import { placeOfFigure } from './figures/index.ts'
import { frameClosedAt } from './frames/index.ts'
import { placeOfSeat } from './meetings/index.ts'
import { placeOfOrganisation } from './organisations/index.ts'
import { placeOfOffice, placeOfPerson } from './persons/index.ts'
import { placeOfPlan } from './plans/index.ts'
import { placeOfProposal } from './proposals/index.ts'
import { placeOfDocument } from './registry/index.ts'
import { placeOfRound } from './reports/index.ts'
import { placeOfScheme } from './schemes/index.ts'
import { placeOfWork } from './work/index.ts'

const nowhere = async () => undefined

/** Who somebody is and where things are: what the kernel asks the areas. */
export const directory: Directory = {
  actorOf,
  closedAt: frameClosedAt,
  placeOf: {
    organisation: placeOfOrganisation,
    person: placeOfPerson,
    office: placeOfOffice,
    account: placeOfAccount,
    grant: placeOfGrant,
    session: placeOfPendingSession,
    group: nowhere,
    figure: placeOfFigure,
    audit: nowhere,
    meeting: placeOfWork('meeting'),
    conclusion: placeOfWork('conclusion'),
    seat: placeOfSeat,
    task: placeOfWork('task'),
    copy: placeOfWork('copy'),
    proposal: placeOfProposal,
    plan: placeOfPlan,
    document: placeOfDocument,
    scheme: placeOfScheme,
    round: placeOfRound,
  },
}
