import type { Standing } from './standing.ts'
import type { NewOrganisation } from './write-organisations.ts'

/** One organisation that ends, and one that goes on from it. */
export type Link = Readonly<{ predecessor: Standing; successor: NewOrganisation }>
