/** Who calls, and what he may do. */
export { actorOf } from './actor.ts'
