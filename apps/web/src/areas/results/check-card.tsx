import type { ConstituencyResult } from '@baucu/contract'
import { count } from '@baucu/law'
import { type ReactNode, useEffect, useState } from 'react'
import { queryAddress } from '../../kernel/client.ts'
import { Icon, type Sign } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import style from './check-card.module.css'
import { allAgree, type Recheck, recheck } from './recheck.ts'

type Run =
  | { state: 'idle' | 'working' | 'failed' }
  | { state: 'done'; at: Date; found: Recheck; fingerprint: string | null; of: string | null }

/** The reader's own device computes the result again: every percentage, and who is elected at both ends of the range. */
export function CheckCard({ result }: { result: ConstituencyResult }): ReactNode {
  const [run, setRun] = useState<Run>({ state: 'idle' })
  const { check } = useWords().results
  const locale = useLocale()
  const address = queryAddress('results.constituency', { frame: result.frame.id, constituency: result.id })
  // A finding belongs to the figures it was made of; new figures, new button.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the instant stands for the figures.
  useEffect(() => setRun({ state: 'idle' }), [result.id, result.updatedAt])

  const compute = async () => {
    setRun({ state: 'working' })
    try {
      const response = await fetch(address, { headers: { 'accept-language': document.documentElement.lang } })
      if (!response.ok) throw new Error(String(response.status))
      const bytes = await response.arrayBuffer()
      const fresh = JSON.parse(new TextDecoder().decode(bytes)) as ConstituencyResult
      const found = recheck(fresh)
      if (!found) return setRun({ state: 'failed' })
      setRun({ state: 'done', at: new Date(), found, fingerprint: await sha256(bytes), of: fresh.updatedAt })
    } catch {
      setRun({ state: 'failed' })
    }
  }

  const done = run.state === 'done' ? run : undefined
  const show = (value: number | undefined) => count(value ?? 0, locale)
  return (
    <section className={`${ui.card} ${style.card}`} aria-labelledby="tu-kiem-tra">
      <h2 id="tu-kiem-tra">{check.title}</h2>
      <p className={style.lead}>{check.lead}</p>
      <Lines checks={done ? { percentages: done.found.percentages, elected: done.found.winners } : result.checks} />
      <button
        type="button"
        className={`${ui.button} ${style.button}`}
        onClick={() => void compute()}
        disabled={run.state === 'working' || !result.valid}
      >
        <Icon sign="shield" />
        {run.state === 'working' ? check.working : done ? check.again : check.button}
      </button>
      <div role="status" className={style.said}>
        {done && (
          <>
            <p className={style.verdict} data-ok={allAgree(done.found)}>
              <Icon sign={allAgree(done.found) ? 'check' : 'octagon'} size={18} />
              <span>{allAgree(done.found) ? check.agree : check.differ}</span>
            </p>
            <p>
              {check.done(done.at)}.{' '}
              {check.bothEnds(show(done.found.ends[0]), show(done.found.ends.at(-1)), done.found.endsAgree)}{' '}
              {done.found.serverAgrees !== null && check.server(done.found.serverAgrees)}
            </p>
            {done.found.percentages?.wrong.map((each) => (
              <p key={each.name}>{check.wrongPercent(each.name, each.printed, each.computed)}</p>
            ))}
          </>
        )}
        {run.state === 'failed' && (
          <p className={style.verdict} data-ok={false}>
            <Icon sign="triangle" size={18} />
            <span>{check.failed}</span>
          </p>
        )}
      </div>
      <p className={`${ui.meta} ${style.data}`}>
        <a href={address} download={`${result.id}.json`}>
          {check.data}
        </a>{' '}
        ({check.json})
        {done?.fingerprint && (
          <>
            <br />
            {check.fingerprint}: <span className={style.print}>{done.fingerprint}</span>
          </>
        )}
      </p>
    </section>
  )
}

function Lines({ checks }: { checks: { percentages: Tally | null; elected: Tally | null } | null }): ReactNode {
  const { check } = useWords().results
  if (!checks) {
    return (
      <ul className={style.lines}>
        <Line sign="dash" tone="quiet" title={check.nothingPublished} note={check.nothingPublishedNote} />
      </ul>
    )
  }
  const { percentages, elected } = checks
  return (
    <ul className={style.lines}>
      {percentages && (
        <Line
          {...toneOf(percentages)}
          title={percentages.right === percentages.of ? check.arithmetic : check.arithmeticOff}
          note={check.percentages(percentages.right, percentages.of)}
        />
      )}
      {elected && (
        <Line
          {...toneOf(elected)}
          title={elected.right === elected.of ? check.winners : check.winnersOff}
          note={check.winnersOf(elected.right, elected.of)}
        />
      )}
      <Line sign="dash" tone="quiet" title={check.noMinutes} note={check.noMinutesNote} />
    </ul>
  )
}

type Tally = Readonly<{ right: number; of: number }>

const toneOf = ({ right, of }: Tally): { sign: Sign; tone: 'ok' | 'danger' } =>
  right === of ? { sign: 'check', tone: 'ok' } : { sign: 'octagon', tone: 'danger' }

function Line(props: { sign: Sign; tone: 'ok' | 'danger' | 'quiet'; title: string; note: string }): ReactNode {
  return (
    <li className={style.line} data-tone={props.tone}>
      <Icon sign={props.sign} />
      <span>
        {props.title}
        <span className={ui.meta}>{props.note}</span>
      </span>
    </li>
  )
}

/** Hex in fours; `null` where the browser offers no digest (a page without TLS on another machine). */
async function sha256(bytes: ArrayBuffer): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/(.{4})(?=.)/g, '$1 ')
}
