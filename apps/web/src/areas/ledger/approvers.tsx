import { type ledgerApprovers, type OutputOf, revokeApprover } from '@baucu/contract'
import { count } from '@baucu/law'
import type { ReactNode } from 'react'
import { moment } from '../../kernel/format.ts'
import { useMay } from '../../kernel/may.ts'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { useApprovalWords } from './approval-words.ts'
import { ApprovalTags } from './approvals.tsx'
import style from './ledger.module.css'
import { RevokePanel } from './revoke-panel.tsx'
import { SignButton } from './sign-button.tsx'

type Answer = OutputOf<typeof ledgerApprovers>
type Place = Readonly<{ organisation: string; frame: string }>

/** Minutes change by the second while they are counted; these sums are looked at now and then, but for a key that is about to end. */
const seldom = 60_000
const soon = 2_000

/** How much of the log is signed by devices of areas and by persons, the sums to be signed here, and the keys with their end. */
export function Approvers({ organisation, frame }: Place): ReactNode {
  const say = useApprovalWords()
  const locale = useLocale()
  const { data } = useAnswer('ledger.approvers', { organisation, frame }, true, (answer) =>
    answer?.devices.some(({ ending }) => ending) ? soon : seldom,
  )
  if (!data) return null
  const { minutes, byDevices, byPersons, waiting, keys, devices, boards } = data
  return (
    <section className={`${ui.card} ${style.card}`} aria-labelledby="chu-ky-rieng">
      <h2 id="chu-ky-rieng">{say.title}</h2>
      <p className={ui.second}>{say.lead}</p>
      <dl className={style.facts}>
        <div>
          <dt>{say.byDevices}</dt>
          <dd>{say.of(byDevices, minutes)}</dd>
        </div>
        <div>
          <dt>{say.byPersons}</dt>
          <dd>{say.of(byPersons, minutes)}</dd>
        </div>
        {waiting > 0 && (
          <div>
            <dt>{say.waiting}</dt>
            <dd>{count(waiting, locale)}</dd>
          </div>
        )}
      </dl>
      {boards.length > 0 && (
        <>
          <h3>{say.boards}</h3>
          <ul className={style.list}>
            {boards.map((board) => (
              <Board key={board.constituency} board={board} {...{ organisation, frame }} />
            ))}
          </ul>
        </>
      )}
      <h3>{say.keys(keys)}</h3>
      {keys === 0 && <p>{say.noKeys}</p>}
      <ul className={style.list}>
        {devices.map((device) => (
          <Device key={device.key} device={device} {...{ organisation, frame }} />
        ))}
      </ul>
      {keys > devices.length && <p className={ui.meta}>{say.newest(devices.length)}</p>}
    </section>
  )
}

function Board({ board, organisation, frame }: Place & { board: Answer['boards'][number] }): ReactNode {
  const say = useApprovalWords()
  const { place, number, body, byDevices, byPersons, own, prepared } = board
  const name = say.board(say.bodies[body] ?? body, number, place)
  return (
    <li>
      <span>{name}</span>
      <ApprovalTags {...{ byDevices, byPersons, devices: null }} />
      {own && <span className={ui.meta}>{say.own}</span>}
      {prepared && <SignButton {...{ organisation, frame, prepared, about: name }} />}
    </li>
  )
}

function Device({ device, organisation, frame }: Place & { device: Answer['devices'][number] }): ReactNode {
  const say = useApprovalWords()
  const may = useMay(revokeApprover)
  const run = useRun('ledger.revokeApprover')
  const { key, role, organisation: of, index, askedAt, ended, ending } = device
  const said = saidOf(run.error, () => false, say.unreachable)
  const holder = `${say.roles[role]} ${of.name}`
  return (
    <li>
      <span>{holder}</span>
      <span className={style.hash}>{key}</span>
      {ended ? (
        <Tag tone="quiet">{say.ended[ended.reason]}</Tag>
      ) : (
        <Tag tone={index === null || ending ? 'info' : 'ok'} sign={index === null || ending ? 'circle' : 'check'}>
          {ending ? say.ending : index === null ? say.notEntered : say.inUse}
        </Tag>
      )}
      <span className={ui.meta}>{say.since(moment(askedAt), ended && moment(ended.at))}</span>
      {may && !ended && !ending && index !== null && (
        <span className={ui.screenOnly}>
          <RevokePanel
            button={say.revoke}
            title={holder}
            meaning={role === 'area-device' ? say.revokeDevice : say.revokePerson}
            reasons={say.reasons}
            busy={run.isPending}
            wrong={said.whole}
            revoke={(reason) => run.mutate({ organisation, frame, key, reason })}
          />
        </span>
      )}
    </li>
  )
}
