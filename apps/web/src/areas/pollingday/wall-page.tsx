import { type Organisation, pollingBoard } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useKeptSince } from '../../kernel/device/kept-answers.ts'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { useLiveness } from '../../kernel/live.ts'
import { Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { deskEvery } from './desk-every.ts'
import { IncidentList } from './incidents.tsx'
import { type SilentGroup, WallBody } from './wall-body.tsx'
import { usePollingWords } from './words.ts'

/** The desk for a wall, for whoever is signed in: also what happened, in words. */
export function WallPage(): ReactNode {
  return <ForOrganisation question={pollingBoard}>{(here) => <Wall key={here.id} here={here} />}</ForOrganisation>
}

function Wall({ here }: { here: Organisation }): ReactNode {
  const say = usePollingWords()
  const frame = useFrame()
  const { state, since } = useLiveness()
  const kept = useKeptSince()
  const asked = useAnswer('pollingday.board', { organisation: here.id, frame: frame.id }, true, deskEvery)
  const { data: board, error, dataUpdatedAt } = asked
  if (!board) return error ? <Failed error={error} /> : <Loading />
  // An answer from this device looks new and is not.
  const at = kept ?? new Date(dataUpdatedAt).toISOString()
  const silentSince = state === 'lost' && since ? since.toISOString() : undefined
  return (
    <WallBody
      name={here.name}
      electionDay={frame.electionDay}
      counts={board}
      lost={kept ?? silentSince ?? (error ? at : undefined)}
      silent={board.silent.map(counted)}
      unopened={{ ...board.unopened, groups: board.unopened.groups.map(counted) }}
      incidents={
        <IncidentList
          organisation={here.id}
          incidents={board.incidents.open}
          closed={board.incidents.closed}
          brief
          report={null}
        />
      }
      leave={
        <Link to="/ky/$frame/ngay-bau-cu" params={{ frame: frame.id }} search={keepSearch} className={ui.button}>
          {say.leave}
        </Link>
      }
    />
  )
}

const counted = ({ group, minutes, areas, more }: Output<'pollingday.board'>['silent'][number]): SilentGroup => ({
  ...{ group, minutes },
  areas: areas.length + more,
})
