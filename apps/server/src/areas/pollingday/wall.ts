import type { OutputOf, pollingBoard, pollingWall } from '@baucu/contract'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { boardOf } from './board.ts'

/** The desk without anything that points at a person; telephones are not even read. */
export async function wallOf(
  context: QueryContext,
  input: z.output<typeof pollingWall.input>,
): Promise<OutputOf<typeof pollingWall> | Refused> {
  const board = await boardOf({ ...context, grants: [] }, input)
  if (board instanceof Refused) return board
  const { marks: _, silent, unopened, incidents, ...counts } = board
  return {
    ...counts,
    at: context.now.toISOString(),
    silent: silent.map(counted),
    unopened: { ...unopened, groups: unopened.groups.map(counted) },
    incidents: {
      open: incidents.open.map(({ id, organisation, kind, severity, hour, owner }) => ({
        ...{ id, organisation, kind, severity, hour, owner },
      })),
      closed: incidents.closed,
    },
  }
}

type ToCall = OutputOf<typeof pollingBoard>['silent'][number]

const counted = ({ group, minutes, areas, more }: ToCall) => ({ group, minutes, areas: areas.length + more })
