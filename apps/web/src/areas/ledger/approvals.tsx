import type { ReactNode } from 'react'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import { useApprovalWords } from './approval-words.ts'
import style from './ledger.module.css'
import { SignButton } from './sign-button.tsx'

type Key = Readonly<{ area: string; frame: string; constituency: string }>

/** Who has signed accepted minutes besides the office: the Team's device, persons; and the reader's own signature. */
export function Approvals({ of: key, about }: { of: Key; about: string }): ReactNode {
  const say = useApprovalWords()
  const { data } = useAnswer('ledger.approval', key)
  if (!data?.standing) return null
  const { standing, devices } = data
  return (
    <div className={style.approvals}>
      <ApprovalTags {...standing} devices={devices} />
      {standing.own && <span>{say.own}</span>}
      {standing.prepared && (
        <SignButton organisation={key.area} frame={key.frame} prepared={standing.prepared} about={about} />
      )}
    </div>
  )
}

/** What is signed of one thing, in a few words. `devices` null: no device signs such a thing. */
export function ApprovalTags(props: { byDevices: number; byPersons: number; devices: number | null }): ReactNode {
  const say = useApprovalWords()
  const { byDevices, byPersons, devices } = props
  if (byDevices + byPersons === 0 && !devices) {
    return (
      <Tag tone="quiet" sign="circle">
        {say.nobody}
      </Tag>
    )
  }
  return (
    <>
      {devices !== null && (byDevices > 0 || devices > 0) && (
        <Tag tone={byDevices > 0 ? 'ok' : 'quiet'} sign={byDevices > 0 ? 'check' : 'circle'}>
          {byDevices > 0 ? say.deviceSigned : say.deviceNotYet}
        </Tag>
      )}
      {byPersons > 0 && (
        <Tag tone="ok" sign="check">
          {say.persons(byPersons)}
        </Tag>
      )}
    </>
  )
}
