import type { ReportDue } from '@baucu/contract'
import { periodName } from '@baucu/reporting'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { moment } from '../../kernel/format.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Empty } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './reports.module.css'
import { StateTag } from './state-tag.tsx'
import { useTemplates } from './use-template.ts'
import { useReportWords } from './words.ts'

/** Reports kept ready on the device, so that they can be filled in where there is no network. */
const mostReady = 6

const isSent = ({ state }: Pick<ReportDue, 'state'>): boolean => state === 'sent' || state === 'accepted'

/** What an organisation itself has to report. */
export function DueList(props: {
  organisation: string
  items: readonly ReportDue[]
  today: string
  /** There are rounds of its own to look at instead. */
  quiet: boolean
}): ReactNode {
  const { organisation, items, today } = props
  const say = useReportWords()
  const locale = useLocale()
  const frame = useFrameId()
  useTemplates()
  if (items.length === 0) {
    return props.quiet ? null : <Empty title={say.noneDue}>{say.noneDueNext}</Empty>
  }
  return (
    <section className={ui.card} aria-labelledby="bao-cao-phai-gui">
      <div className={ui.cardHead}>
        <h2 id="bao-cao-phai-gui">{say.due}</h2>
        <span className={ui.count}>{items.filter((each) => !isSent(each)).length}</span>
      </div>
      <ul className={style.dues}>
        {items.map((each) => {
          const name = periodName(each.period, locale)
          return (
            <li key={`${each.round.id} ${each.period}`} data-late={(!isSent(each) && each.due < today) || undefined}>
              <div className={style.what}>
                <b>
                  {each.round.title}, {name}
                </b>
                <span className={ui.meta}>
                  {say.asked(each.round.organisation.name)}, {say.dueOn(each.due)}
                </span>
                <span className={style.facts}>
                  <StateTag state={each.state} late={each.due < today} />
                  {each.rejected > 0 && <span className={ui.meta}>{say.rejectedFields(each.rejected)}</span>}
                  {each.sentAt && <span className={ui.meta}>{say.sentAt(moment(each.sentAt))}</span>}
                  {each.remindedOn && !isSent(each) && <span className={ui.meta}>{say.reminded(each.remindedOn)}</span>}
                </span>
              </div>
              <Link
                to="/ky/$frame/bao-cao/$round/gui"
                params={{ frame, round: each.round.id }}
                search={(was) => ({ ...keepSearch(was), kybaocao: each.period })}
                className={ui.button}
                data-kind={isSent(each) ? undefined : 'main'}
                aria-label={
                  isSent(each) ? `${say.see}: ${each.round.title}, ${name}` : say.fillOf(each.round.title, name)
                }
              >
                {isSent(each) ? say.see : say.fill}
              </Link>
            </li>
          )
        })}
      </ul>
      {items
        .filter((each) => !isSent(each))
        .slice(0, mostReady)
        .map((each) => (
          <Ready key={`${each.round.id} ${each.period}`} organisation={organisation} item={each} />
        ))}
    </section>
  )
}

/** Asks for a report before it is opened; the answer stays on the device. */
function Ready({ organisation, item }: { organisation: string; item: ReportDue }): ReactNode {
  useAnswer('reports.one', { organisation, round: item.round.id, period: item.period })
  return null
}
