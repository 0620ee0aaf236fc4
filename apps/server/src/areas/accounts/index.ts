/** Who calls, and what he may do. */
export { accountNames } from './account-names.ts'
export { actorOf } from './actor.ts'
export { accountHoldings } from './holdings.ts'
