import type { ReactNode } from 'react'
import { todayInVietnam } from '../../kernel/format.ts'
import { FrameLinks } from '../../kernel/frame-links.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useWords, wordsOf } from '../../kernel/words/words.ts'
import { FirstSteps } from './first-steps.tsx'
import style from './today.module.css'
import { WorkCards } from './work-cards.tsx'

const useOutsideWords = wordsOf({
  vi: { frames: 'Các kỳ bầu cử', lead: 'Đang ở ngoài kỳ bầu cử. Mở một kỳ để xem mốc luật định và kết quả của kỳ đó.' },
  en: { frames: 'Elections', lead: 'You are outside elections. Open one for its legal dates and results.' },
})

/** Today outside elections: the day, and the way into each election. */
export function OutsideToday(): ReactNode {
  const words = useWords()
  const outside = useOutsideWords()
  const { data } = useAnswer('frames.list', {})
  return (
    <article>
      <div className={`${ui.head} ${style.head}`}>
        <h1>{words.today.title}</h1>
        <p className={ui.second}>{words.fullDay(todayInVietnam())}</p>
      </div>
      <FirstSteps />
      <WorkCards>
        {data && data.frames.length > 0 && (
          <section className={`${ui.card} ${ui.pad}`}>
            <h2>{outside.frames}</h2>
            <p className={ui.second}>{outside.lead}</p>
            <FrameLinks />
          </section>
        )}
      </WorkCards>
    </article>
  )
}
