import type { OutputOf, pollingBoard } from '@baucu/contract'

/** Areas from which on something is told every few seconds: a nation, a province. */
const many = 200

/** Milliseconds until a desk is asked again: figures of a nation are never more than two seconds old on screen. */
export const deskEvery = (board: OutputOf<typeof pollingBoard> | undefined): number =>
  (board?.close.areas ?? 0) >= many ? 2_000 : 15_000
