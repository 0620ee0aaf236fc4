import { amountOf, type ProposalLines } from '@baucu/direction'
import { count } from '@baucu/law'
import type { ReactNode } from 'react'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './proposals.module.css'
import { useProposalWords } from './words.ts'

/** What a proposal lists: each line with its figures, and what it comes to. */
export function LinesShown(props: {
  lines: ProposalLines
  /** Where the photograph of a place is. */
  addressOf: (photo: string) => string
}): ReactNode {
  const { lines } = props
  const say = useProposalWords()
  const locale = useLocale()
  const n = (value: number) => count(value, locale)
  const { amount, facility, member } = say
  const shown: readonly Readonly<{
    head: string
    photo?: string | null
    cells: readonly (readonly [string, string])[]
  }>[] = [
    ...lines.amounts.map((each) => ({
      head: each.item,
      cells: [
        [amount.norm, each.norm],
        [amount.quantity, `${n(each.quantity)} ${each.unit}`],
        [amount.rate, n(each.rate)],
        [amount.amount, say.money(amountOf(each))],
      ] as const,
    })),
    ...lines.facilities.map((each) => ({
      head: each.place,
      photo: each.photo,
      cells: [
        [facility.condition, each.condition],
        [facility.need, each.need],
        [facility.cost, each.cost === null ? '' : say.money(each.cost)],
      ] as const,
    })),
    ...lines.members.map((each) => ({
      head: each.unit,
      cells: [
        [member.start, n(each.start)],
        [member.joined, n(each.joined)],
        [member.left, n(each.left)],
        [member.end, n(each.end)],
        [member.plan, each.plan === null ? '' : n(each.plan)],
      ] as const,
    })),
  ]
  return (
    <ol className={style.lines}>
      {shown.map(({ head, cells, photo }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id; they change only as a whole.
        <li key={index}>
          <p className={ui.strong}>{head}</p>
          {photo && (
            <a href={props.addressOf(photo)} download>
              <img src={props.addressOf(photo)} alt={say.photoOfPlace(head)} />
            </a>
          )}
          <dl>
            {cells
              .filter(([, value]) => value !== '')
              .map(([name, value]) => (
                <div key={name}>
                  <dt>{name}:</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}
