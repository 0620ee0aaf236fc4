import type { StandingSurplus } from '@baucu/contract'
import { count, day } from '@baucu/law'
import type { ReactNode } from 'react'
import { Remark } from './notices.tsx'
import record from './record.module.css'
import ui from './ui.module.css'
import { wordsOf } from './words/words.ts'

/** Wherever a result is shown: which minutes count in spite of more ballots collected than issued, and by which ruling. */
export function StandingSurpluses({ of }: { of: readonly StandingSurplus[] }): ReactNode {
  const say = useStandingWords()
  if (of.length === 0) return null
  return (
    <Remark tone="warn">
      <b className={ui.strong}>{say.title}</b>
      <ul className={record.log}>
        {of.map((each) => (
          <li key={`${each.area} ${each.constituency}`}>
            {say.line(each.number, each.commune, each.collected - each.issued)} {say.by(each.decision, each.decidedOn)}
          </li>
        ))}
      </ul>
    </Remark>
  )
}

const useStandingWords = wordsOf({
  vi: {
    title: 'Tính cả biên bản có số phiếu thu vào nhiều hơn phát ra',
    line: (number: number, commune: string, more: number) =>
      `Khu vực số ${number}, ${commune}: thừa ${count(more, 'vi')} phiếu.`,
    by: (decision: string, on: string) => `Theo ${decision} ngày ${day(on)} của Hội đồng bầu cử quốc gia.`,
  },
  en: {
    title: 'Counted with more ballots collected than issued',
    line: (number: number, commune: string, more: number) =>
      `Area ${number}, ${commune}: ${count(more, 'en')} too many.`,
    by: (decision: string, on: string) => `By ${decision} of ${day(on)} of the National Election Council.`,
  },
})
