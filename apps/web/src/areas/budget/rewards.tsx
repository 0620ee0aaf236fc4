import type { Organisation } from '@baucu/contract'
import { day } from '@baucu/law'
import type { ReactNode } from 'react'
import { useFrame } from '../../kernel/frame.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { RecordTable } from '../../kernel/record-table.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import style from './budget.module.css'
import { BudgetName } from './budget-name.tsx'
import { useBudgetWords } from './words.ts'

/** Who is proposed for a reward at and below an organisation, those not decided first. */
export function Rewards(props: { here: Organisation; shown: string | undefined; mayWrite: boolean }): ReactNode {
  const { here, shown, mayWrite } = props
  const say = useBudgetWords()
  const frame = useFrame()
  const { data, error } = useAnswer('budget.rewards', { organisation: here.id, frame: frame.id })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  if (data.rewards.length === 0) return <Empty title={say.noRewards}>{say.noRewardsNext}</Empty>
  return (
    <RecordTable
      title={say.rewards}
      rows={data.rewards}
      keyOf={({ id }) => id}
      shown={shown}
      columns={[
        {
          head: say.columns.who,
          cell: ({ id, who, merit, proposer }) => (
            <>
              <BudgetName id={id} shown={shown} opens={mayWrite && proposer.id === here.id}>
                {who ?? say.erased}
              </BudgetName>
              <span className={`${ui.meta} ${style.below}`}>{merit}</span>
            </>
          ),
        },
        {
          head: say.columns.form,
          cell: ({ form, proposer, proposedOn }) => (
            <>
              {form}
              <span className={`${ui.meta} ${style.below}`}>{say.proposedBy(proposer.name, day(proposedOn))}</span>
            </>
          ),
        },
        {
          head: say.columns.state,
          cell: ({ decision, decidedOn, decidedBy }) =>
            decision === null || decidedOn === null ? (
              <Tag tone="quiet" sign="circle">
                {say.undecided}
              </Tag>
            ) : (
              <>
                {say.decidedAs(decision, day(decidedOn))}
                <span className={`${ui.meta} ${style.below}`}>{decidedBy}</span>
              </>
            ),
        },
      ]}
    />
  )
}
