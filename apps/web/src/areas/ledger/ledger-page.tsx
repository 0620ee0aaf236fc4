import { ledgerState, type Organisation, type OutputOf, publishElection } from '@baucu/contract'
import { count } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { moment } from '../../kernel/format.ts'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { Approvers } from './approvers.tsx'
import { Keys } from './keys.tsx'
import style from './ledger.module.css'
import { useLedgerWords } from './words.ts'

type State = OutputOf<typeof ledgerState>

/** The log of an election: how large it is, who has witnessed it, what was published of it. */
export function LedgerPage(): ReactNode {
  return (
    <article className={record.page}>
      <ForOrganisation question={ledgerState}>{(here) => <Ledger key={here.id} here={here} />}</ForOrganisation>
    </article>
  )
}

function Ledger({ here }: { here: Organisation }): ReactNode {
  const say = useLedgerWords()
  const frame = useFrame()
  const { data, error } = useAnswer('ledger.state', { organisation: here.id, frame: frame.id })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead}</p>
        </div>
      </div>
      {data.size + data.waiting === 0 ? (
        <Empty
          title={say.empty}
          action={
            <Link to="/ky/$frame/kiem-phieu" params={{ frame: frame.id }} search={keepSearch} className={ui.button}>
              {say.toCount}
            </Link>
          }
        >
          {say.emptyNext}
        </Empty>
      ) : (
        <>
          <Log state={data} />
          <Witnesses state={data} />
          <Comparison state={data} />
          <Keys state={data} organisation={here.id} frame={frame.id} />
          <Approvers organisation={here.id} frame={frame.id} />
          <Publications state={data} organisation={here.id} frame={frame.id} />
        </>
      )}
    </>
  )
}

function Log({ state: { origin, size, waiting, oldestWaiting, checkpoint } }: { state: State }): ReactNode {
  const say = useLedgerWords()
  const locale = useLocale()
  return (
    <section className={`${ui.card} ${style.card}`} aria-labelledby="so">
      <h2 id="so">{say.log}</h2>
      <dl className={style.facts}>
        <div>
          <dt>{say.origin}</dt>
          <dd>{origin || say.none}</dd>
        </div>
        <div>
          <dt>{say.size}</dt>
          <dd>
            <b>{count(size, locale)}</b>
          </dd>
        </div>
        <div>
          <dt>{say.waiting}</dt>
          <dd>
            <b>{count(waiting, locale)}</b>{' '}
            {oldestWaiting && <span className={ui.meta}>{say.waitingSince(moment(oldestWaiting))}</span>}
          </dd>
        </div>
        <div>
          <dt>{say.checkpoint}</dt>
          <dd>{checkpoint ? say.upTo(checkpoint.size, moment(checkpoint.madeAt)) : say.none}</dd>
        </div>
        {checkpoint && (
          <div>
            <dt>{say.root}</dt>
            <dd className={style.hash}>{checkpoint.root}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function Witnesses({ state: { witnesses, witnessed, enough } }: { state: State }): ReactNode {
  const say = useLedgerWords()
  return (
    <section className={`${ui.card} ${style.card}`} aria-labelledby="nhan-chung">
      <h2 id="nhan-chung">{say.witnesses}</h2>
      {witnessed === null ? (
        <Remark tone="warn">{say.noWitness}</Remark>
      ) : (
        <>
          <p>
            <Tag tone={witnessed > 0 ? 'ok' : 'warn'} sign={witnessed > 0 ? 'check' : 'triangle'}>
              {witnessed > 0 ? say.witnessed(witnessed) : say.notWitnessed}
            </Tag>
          </p>
          {enough && <p className={ui.second}>{say.enough(enough.needed, enough.of)}</p>}
          <dl className={style.facts}>
            {witnesses.map(({ name, size, at }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{size !== null && at ? say.cosigned(size, moment(at)) : say.silent}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}

/** What the last comparison of the tables with the log found. */
function Comparison({ state: { compared } }: { state: State }): ReactNode {
  const say = useLedgerWords()
  const wrong = compared?.wrong ?? 0
  return (
    <section className={`${ui.card} ${style.card}`} aria-labelledby="doi-chieu">
      <h2 id="doi-chieu">{say.comparison}</h2>
      <p className={ui.second}>{say.comparisonLead}</p>
      {compared === null ? (
        <p>{say.notCompared}</p>
      ) : (
        <p>
          <Tag tone={wrong > 0 ? 'danger' : 'ok'} sign={wrong > 0 ? 'triangle' : 'check'}>
            {wrong > 0 ? say.differs(wrong) : say.agrees}
          </Tag>{' '}
          <span className={ui.meta}>{say.compared(compared.minutes, compared.leaves, moment(compared.at))}</span>
        </p>
      )}
      {compared !== null && wrong > 0 && (
        <>
          <Remark tone="danger">{say.differsNext}</Remark>
          <ul className={style.list}>
            {compared.findings.map(({ code, index, contest, area, name }) => (
              <li key={`${code}/${index}/${contest}/${area}`}>
                <span>{name ?? area ?? contest ?? ''}</span>
                <span>{say.findings[code] ?? code}</span>
                {index !== null && <span className={ui.meta}>{say.entry(index)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const files = ['results.csv', 'results.json', 'manifest.json', 'checkpoint', 'policy'] as const

type PublicationsProps = Readonly<{ state: State; organisation: string; frame: string }>

function Publications({ state: { publications }, organisation, frame }: PublicationsProps): ReactNode {
  const say = useLedgerWords()
  const may = useMay(publishElection)
  const run = useRun('ledger.publish')
  const said = saidOf(run.error, () => false, say.unreachable)
  const making = publications.some(({ state }) => state === 'asked')
  const isPublished = publications.some(({ state }) => state === 'done')
  return (
    <section className={`${ui.card} ${style.card}`} aria-labelledby="cong-bo">
      <h2 id="cong-bo">{say.publications}</h2>
      <p className={ui.second}>{say.publicationsLead}</p>
      {publications.length === 0 && <p>{say.notYet}</p>}
      <ul className={style.list}>
        {publications.map(({ id, askedAt, state, status, size, problem }) => (
          <li key={id}>
            <span>{moment(askedAt)}</span>
            {state === 'asked' && <Tag tone="info">{say.making}</Tag>}
            {state === 'failed' && (
              <>
                <Tag tone="danger" sign="triangle">
                  {say.failed}
                </Tag>
                <span>{say.problems[problem ?? ''] ?? say.otherProblem}</span>
              </>
            )}
            {state === 'done' && status && (
              <>
                <Tag tone={status === 'final' ? 'ok' : 'quick'}>{say.status[status]}</Tag>
                <span className={ui.meta}>{say.done(size ?? 0)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {isPublished && (
        <div>
          <p className={ui.meta}>{say.files}</p>
          <p className={`${record.buttons} ${ui.screenOnly}`}>
            {files.map((path) => (
              <a
                key={path}
                className={ui.button}
                href={`/documents/bundle?${new URLSearchParams({ frame, path })}`}
                download={path}
              >
                {path}
              </a>
            ))}
          </p>
        </div>
      )}
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      {may && (
        <p className={ui.screenOnly}>
          <button
            type="button"
            className={ui.button}
            data-kind="main"
            disabled={run.isPending || making}
            onClick={() => run.mutate({ organisation, frame })}
          >
            {making ? say.making : say.publish}
          </button>
        </p>
      )}
    </section>
  )
}
