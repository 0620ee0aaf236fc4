import type { Output } from '../../kernel/client.ts'

/** What the Team of an area writes once, as its reader may see it. */
export type TeamView = Output<'count.team'>
