import type { changeRehearsal, OutputOf } from '@baucu/contract'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import type { RehearsalState } from './tables.ts'

type Change = Readonly<{ frame: string; action: 'pause' | 'go-on' | 'remove' | 'speed'; speed?: number | undefined }>

/** Pauses a rehearsal, lets it go on, changes its speed, or removes it with everything that was played. */
export async function change(
  context: CommandContext,
  { frame, action, speed }: Change,
): Promise<OutputOf<typeof changeRehearsal> | Refused> {
  const { client } = context
  const { rows } = await client.query<{ state: RehearsalState; speed: number }>(
    'select state, speed from rehearsal where frame_id = $1 for update',
    [frame],
  )
  const [rehearsal] = rows
  if (!rehearsal) return notFound()
  if (action === 'speed' && speed === undefined) return new Refused(422, 'speed-missing', {}, ['input.speed'])
  context.changed({ frame, constituencies: [] })
  const record = (after: unknown) =>
    context.record({ subject: `rehearsal/${frame}`, before: { state: rehearsal.state, speed: rehearsal.speed }, after })
  if (action === 'remove') {
    record(null)
    await client.query('select remove_rehearsal($1)', [frame])
    return { frame, state: 'removed' }
  }
  const state = stateAfter(rehearsal.state, action)
  await client.query('update rehearsal set state = $2, speed = coalesce($3, speed) where frame_id = $1', [
    frame,
    state,
    speed ?? null,
  ])
  record({ state, speed: speed ?? rehearsal.speed })
  return { frame, state }
}

/** What is done stays done. */
function stateAfter(state: RehearsalState, action: 'pause' | 'go-on' | 'speed'): RehearsalState {
  if (state === 'done' || action === 'speed') return state
  return action === 'pause' ? 'paused' : 'playing'
}
