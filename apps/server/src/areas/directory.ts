import type { Directory } from '../kernel/access.ts'
import { actorOf } from './accounts/index.ts'
import { placeOfOrganisation } from './organisations/index.ts'

const nowhere = async () => undefined

/** Who somebody is and where things are: what the kernel asks the areas. */
export const directory: Directory = {
  actorOf,
  placeOf: {
    organisation: placeOfOrganisation,
    person: nowhere,
    office: nowhere,
    account: nowhere,
    grant: nowhere,
    group: nowhere,
    figure: nowhere,
    audit: nowhere,
  },
}
