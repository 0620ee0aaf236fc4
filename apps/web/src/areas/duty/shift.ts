import type { Output } from '../../kernel/client.ts'

/** A shift as the roster shows it. */
export type Shift = Output<'duty.roster'>['shifts'][number]
