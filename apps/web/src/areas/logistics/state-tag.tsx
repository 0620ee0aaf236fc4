import type { DeliveryLine } from '@baucu/contract'
import { compareReceipt, differs } from '@baucu/reporting'
import type { ReactNode } from 'react'
import { todayInVietnam } from '../../kernel/format.ts'
import { Tag } from '../../kernel/tag.tsx'
import { useLogisticsWords } from './words.ts'

/** How a delivery note stands. */
export function stateOf({ replaced, lines, receipt, expectedOn }: DeliveryLine) {
  if (replaced) return 'replaced'
  if (lines.length === 0) return 'back'
  if (receipt) return differs(compareReceipt(lines, receipt.lines)) ? 'differing' : 'received'
  return expectedOn < todayInVietnam() ? 'late' : 'waiting'
}

const looks = {
  waiting: ['info', 'clock'],
  late: ['danger', 'octagon'],
  received: ['ok', 'check'],
  differing: ['danger', 'octagon'],
  replaced: ['quiet', 'back'],
  back: ['quiet', 'close'],
} as const

export function StateTag({ delivery }: { delivery: DeliveryLine }): ReactNode {
  const say = useLogisticsWords()
  const state = stateOf(delivery)
  const [tone, sign] = looks[state]
  return (
    <Tag tone={tone} sign={sign}>
      {say.states[state]}
    </Tag>
  )
}
