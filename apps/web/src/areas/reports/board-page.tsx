import { remindReports, reportBoard } from '@baucu/contract'
import { count } from '@baucu/law'
import { periodName } from '@baucu/reporting'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { SelectField } from '../../kernel/form-field.tsx'
import { moment } from '../../kernel/format.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { Beside } from '../work/index.tsx'
import style from './reports.module.css'
import { ReviewReport } from './review-report.tsx'
import { StateTag } from './state-tag.tsx'
import { useReportWords } from './words.ts'

const route = getRouteApi('/ky/$frame/bao-cao/$round')
type Board = Output<'reports.board'>

/** Who has sent and who has not, level by level; one report beside it. */
export function BoardPage(): ReactNode {
  const { round } = route.useParams()
  return (
    <ForOrganisation question={reportBoard}>
      {(organisation) => <BoardOf key={`${organisation.id} ${round}`} organisation={organisation.id} round={round} />}
    </ForOrganisation>
  )
}

function BoardOf({ organisation, round }: { organisation: string; round: string }): ReactNode {
  const say = useReportWords()
  const locale = useLocale()
  const frame = useFrameId()
  const navigate = useNavigate({ from: '/ky/$frame/bao-cao/$round' })
  const { kybaocao, donvi } = route.useSearch()
  const { data, error } = useAnswer('reports.board', { organisation, round, ...(kybaocao ? { period: kybaocao } : {}) })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  const { period, counts } = data
  const close = () => {
    const from = donvi
    void navigate({ search: ({ donvi: _, ...was }) => was }).then(() => {
      if (from) document.getElementById(`bao-cao-cua-${from}`)?.focus()
    })
  }
  return (
    <article>
      <div className={ui.head}>
        <div>
          <nav className={ui.crumb} aria-label={say.title}>
            <Link to="/ky/$frame/bao-cao" params={{ frame }} search={keepSearch}>
              {say.title}
            </Link>
            <Icon sign="chevronRight" size={14} />
            <span aria-current="page">{say.board}</span>
          </nav>
          <h1>{data.round.title}</h1>
          <p className={ui.second}>{say.asked(data.round.organisation.name)}</p>
        </div>
        {period && (
          <Link
            to="/ky/$frame/bao-cao/$round/tong-hop"
            params={{ frame, round }}
            search={(was) => ({ ...keepSearch(was), kybaocao: period })}
            className={`${ui.button} ${ui.push}`}
          >
            <Icon sign="table" size={18} />
            {say.synthesis}
          </Link>
        )}
      </div>
      {!period || !data.due ? (
        <Empty title={say.noPeriod} />
      ) : (
        <>
          <section className={`${ui.card} ${style.top}`} aria-label={say.board}>
            <div className={style.period}>
              <SelectField
                id="bao-cao-ky"
                label={say.period}
                value={period}
                options={periodsOf(data).map((each) => ({
                  value: each.period,
                  text: say.periodDue(periodName(each.period, locale), each.due),
                }))}
                change={(chosen) => void navigate({ search: (was) => ({ ...was, kybaocao: chosen }) })}
              />
            </div>
            <div className={style.done}>
              <p className={style.bigCount}>{say.sentOf(counts.sent, counts.units)}</p>
              <div className={ui.meter} aria-hidden="true">
                <span style={{ width: `${(100 * counts.sent) / Math.max(1, counts.units)}%` }} />
              </div>
              <p className={ui.meta}>
                {say.states.accepted} {count(counts.accepted, locale)}; {say.states.returned.toLocaleLowerCase(locale)}{' '}
                {count(counts.returned, locale)}
              </p>
            </div>
            <Remind data={data} />
          </section>
          <Beside
            list={
              <div className={style.stack}>
                {data.below.length > 0 && <Levels data={data} />}
                <Units data={data} shown={donvi} />
              </div>
            }
            open={donvi !== undefined}
            label={say.one}
            back={say.board}
            closeLabel={say.close}
            close={close}
          >
            {donvi && <ReviewReport key={donvi} organisation={donvi} round={round} period={period} />}
          </Beside>
        </>
      )}
    </article>
  )
}

/** Those that can be chosen; one from the address that is none any more stays choosable. */
const periodsOf = ({ periods, period, due }: Board) =>
  period && due && periods.every((each) => each.period !== period) ? [{ period, due }, ...periods] : periods

/** Reminds those who have not sent, where it was asked for. */
function Remind({ data }: { data: Board }): ReactNode {
  const say = useReportWords()
  const mayRemind = useMayAt(remindReports, data.round.organisation.id)
  const run = useRun('reports.remind')
  const silent = data.counts.units - data.counts.sent
  const why = saidOf(run.error, () => false, say.unreachable).whole
  if (!mayRemind) return null
  return (
    <div className={style.remind}>
      {silent === 0 ? (
        <p className={ui.second}>{say.allSent}</p>
      ) : (
        <button
          type="button"
          className={ui.button}
          data-kind="main"
          disabled={run.isPending}
          onClick={() => data.period && run.mutate({ round: data.round.id, period: data.period })}
        >
          {say.remind(silent)}
        </button>
      )}
      <div role="status">
        {run.data && <p className={ui.second}>{say.didRemind(run.data.reminded)}</p>}
        {why && <Remark tone="danger">{why}</Remark>}
      </div>
    </div>
  )
}

/** What stands directly below and has units of its own: n/m each, and the way down. */
function Levels({ data }: { data: Board }): ReactNode {
  const say = useReportWords()
  const frame = useFrameId()
  return (
    <section className={ui.card} aria-labelledby="bao-cao-theo-cap">
      <div className={ui.cardHead}>
        <h2 id="bao-cao-theo-cap">{say.below}</h2>
      </div>
      <ul className={style.levels}>
        {data.below.map((each) => (
          <li key={each.organisation.id}>
            <Link
              to="/ky/$frame/bao-cao/$round"
              params={{ frame, round: data.round.id }}
              search={({ donvi: _, ...was }) => ({ ...was, tochuc: each.organisation.id })}
            >
              {each.organisation.name}
            </Link>
            <span className={ui.meter} aria-hidden="true">
              <span style={{ width: `${(100 * each.sent) / Math.max(1, each.units)}%` }} />
            </span>
            <span className={ui.nowrap}>{say.sentOf(each.sent, each.units)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Units({ data, shown }: { data: Board; shown: string | undefined }): ReactNode {
  const say = useReportWords()
  const frame = useFrameId()
  const late = data.due !== null && data.due < data.today
  return (
    <section className={ui.card} aria-labelledby="bao-cao-don-vi">
      <div className={ui.cardHead}>
        <h2 id="bao-cao-don-vi">{say.units(data.counts.units)}</h2>
      </div>
      <table className={`${ui.table} ${style.table}`}>
        <thead>
          <tr>
            <th>{say.unit}</th>
            <th>{say.state}</th>
            <th className={style.wide}>{say.sent}</th>
          </tr>
        </thead>
        <tbody>
          {data.units.map((each) => (
            <tr
              key={each.organisation.id}
              data-shown={each.organisation.id === shown || undefined}
              data-late={(late && (each.state === 'none' || each.state === 'draft')) || undefined}
            >
              <td>
                <Link
                  id={`bao-cao-cua-${each.organisation.id}`}
                  to="/ky/$frame/bao-cao/$round"
                  params={{ frame, round: data.round.id }}
                  search={(was) => ({
                    ...was,
                    ...(data.period ? { kybaocao: data.period } : {}),
                    donvi: each.organisation.id,
                  })}
                  className={style.name}
                >
                  {each.organisation.name}
                </Link>
                {each.under && <span className={style.sub}>{each.under}</span>}
              </td>
              <td>
                <StateTag state={each.state} late={late} />
                {each.rejected > 0 && <span className={style.sub}>{say.rejectedFields(each.rejected)}</span>}
                {each.remindedOn && each.state !== 'sent' && each.state !== 'accepted' && (
                  <span className={style.sub}>{say.remindedOn(each.remindedOn)}</span>
                )}
                {each.sentAt && <span className={`${style.sub} ${style.onPhone}`}>{moment(each.sentAt)}</span>}
              </td>
              <td className={`${ui.nowrap} ${style.wide}`}>{each.sentAt ? moment(each.sentAt) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.more && <p className={ui.more}>{say.moreUnits}</p>}
    </section>
  )
}
