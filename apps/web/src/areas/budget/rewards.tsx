import type { Organisation } from '@baucu/contract'
import { day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrame, useFrameId } from '../../kernel/frame.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import style from './budget.module.css'
import { useBudgetWords } from './words.ts'

/** Who is proposed for a reward at and below an organisation, those not decided first. */
export function Rewards(props: { here: Organisation; shown: string | undefined; mayWrite: boolean }): ReactNode {
  const { here, shown, mayWrite } = props
  const say = useBudgetWords()
  const frame = useFrame()
  const frameId = useFrameId()
  const { data, error } = useAnswer('budget.rewards', { organisation: here.id, frame: frame.id })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  if (data.rewards.length === 0) return <Empty title={say.noRewards}>{say.noRewardsNext}</Empty>
  return (
    <section className={`${ui.card} ${record.group}`} aria-labelledby="cac-khen-thuong">
      <div className={ui.cardHead}>
        <h2 id="cac-khen-thuong">{say.rewards}</h2>
      </div>
      <table className={`${ui.table} ${record.table}`}>
        <thead>
          <tr>
            <th>{say.columns.who}</th>
            <th>{say.columns.form}</th>
            <th>{say.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {data.rewards.map((each) => (
            <tr key={each.id} data-shown={each.id === shown || undefined}>
              <td>
                {mayWrite && each.proposer.id === here.id ? (
                  <Link
                    id={`khoan-${each.id}`}
                    to="/ky/$frame/kinh-phi"
                    params={{ frame: frameId }}
                    search={(was) => ({ ...was, mo: each.id })}
                    className={record.name}
                    aria-current={each.id === shown ? 'true' : undefined}
                  >
                    {each.who ?? say.erased}
                  </Link>
                ) : (
                  (each.who ?? say.erased)
                )}
                <span className={`${ui.meta} ${style.below}`}>{each.merit}</span>
              </td>
              <td>
                {each.form}
                <span className={`${ui.meta} ${style.below}`}>
                  {say.proposedBy(each.proposer.name, day(each.proposedOn))}
                </span>
              </td>
              <td>
                {each.decision === null || each.decidedOn === null ? (
                  <Tag tone="quiet" sign="circle">
                    {say.undecided}
                  </Tag>
                ) : (
                  <>
                    {say.decidedAs(each.decision, day(each.decidedOn))}
                    <span className={`${ui.meta} ${style.below}`}>{each.decidedBy}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
