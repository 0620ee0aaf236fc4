import { enterPaper, type Organisation, openIncident, pollingBoard } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { copyText } from '../../kernel/copy-text.ts'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { share } from '../../kernel/format.ts'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { Groups, Headline, Missing } from './board-parts.tsx'
import { chatText } from './chat-text.ts'
import { deskEvery } from './desk-every.ts'
import { MarksForm, TextCodeForm } from './desk-forms.tsx'
import { IncidentList, ReportIncident } from './incidents.tsx'
import style from './pollingday.module.css'
import { TurnoutChart } from './turnout-chart.tsx'
import { WallLinks } from './wall-links.tsx'
import { usePollingWords } from './words.ts'

/** Election day at one desk: how many have voted, who has not told, what has happened; printed it is the leader's page. */
export function DeskPage(): ReactNode {
  return <ForOrganisation question={pollingBoard}>{(here) => <Desk key={here.id} here={here} />}</ForOrganisation>
}

function Desk({ here }: { here: Organisation }): ReactNode {
  const say = usePollingWords()
  const locale = useLocale()
  const frame = useFrame()
  const [chosen, setChosen] = useState<string>()
  const [copied, setCopied] = useState(false)
  const mayReport = useMay(openIncident)
  const mayPaper = useMay(enterPaper)
  const asked = { organisation: here.id, frame: frame.id, ...(chosen ? { mark: chosen } : {}) }
  const { data: board, error } = useAnswer('pollingday.board', asked, true, deskEvery)
  if (!board) return error ? <Failed error={error} /> : <Loading />
  const shown = chosen ?? board.mark
  const text = chatText(board, here.name, frame.electionDay, say, (part, whole) => share(part, whole, locale))
  return (
    <article className={style.desk}>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>
            {say.lead(here.name, frame.electionDay)}{' '}
            <Tag tone="warn" sign="clock">
              {say.quick}
            </Tag>
          </p>
        </div>
        <p className={`${ui.push} ${style.acts} ${style.deskActs} ${ui.screenOnly}`}>
          <button type="button" className={ui.button} onClick={() => void copyText(text).then(setCopied)}>
            {say.copy}
          </button>
          <button type="button" className={ui.button} onClick={() => window.print()}>
            <Icon sign="printer" size={18} />
            {say.print}
          </button>
          {(['docx', 'pdf'] as const).map((format) => (
            <a
              key={format}
              className={ui.button}
              href={`/documents/quick-report.${format}?input=${encodeURIComponent(JSON.stringify(asked))}`}
              download
            >
              <Icon sign="download" size={18} />
              {say.quickReport[format]}
            </a>
          ))}
          {mayPaper && (
            <Link to="/ky/$frame/nhap-giay" params={{ frame: frame.id }} search={keepSearch} className={ui.button}>
              {say.paper.open}
            </Link>
          )}
          <Link to="/ky/$frame/man-hinh" params={{ frame: frame.id }} search={keepSearch} className={ui.button}>
            {say.wall}
          </Link>
        </p>
      </div>
      <p role="status" className={ui.meta}>
        {copied && say.copied}
      </p>
      {board.close.areas === 0 ? (
        <Empty title={say.noAreas}>{say.noAreasNext}</Empty>
      ) : (
        <>
          <fieldset className={`${style.marks} ${ui.screenOnly}`}>
            <legend className={ui.hidden}>{say.mark}</legend>
            {board.marks.map((mark) => (
              <label key={mark} className={ui.button} data-size="small" data-on={mark === shown || undefined}>
                <input
                  type="radio"
                  name="moc"
                  className={ui.hidden}
                  checked={mark === shown}
                  onChange={() => setChosen(mark)}
                />
                {mark}
              </label>
            ))}
          </fieldset>
          <div className={style.grid} data-many={board.groups.length > 24 || undefined}>
            <Headline board={board} />
            <section className={`${ui.card} ${ui.pad}`} aria-labelledby="theo-gio">
              <h2 id="theo-gio">{say.chart}</h2>
              <TurnoutChart turnout={board.turnout} mark={board.mark} />
            </section>
            <div className={style.wide}>
              <Groups board={board} link />
            </div>
            <Missing board={board} />
            <IncidentList
              organisation={here.id}
              incidents={board.incidents.open}
              closed={board.incidents.closed}
              report={mayReport && <ReportIncident organisation={here.id} frame={frame.id} />}
            />
          </div>
          <Preliminary board={board} organisation={here.id} frame={frame.id} />
          <TextCodeForm organisation={here.id} frame={frame.id} />
          <WallLinks organisation={here.id} frame={frame.id} />
          <MarksForm key={board.marks.join()} organisation={here.id} frame={frame.id} marks={board.marks} />
        </>
      )}
    </article>
  )
}

/** The draft of the preliminary report, with what the areas have told so far. */
function Preliminary(props: { board: Output<'pollingday.board'>; organisation: string; frame: string }): ReactNode {
  const { board, organisation, frame } = props
  const say = usePollingWords()
  const input = encodeURIComponent(JSON.stringify({ organisation, frame }))
  return (
    <section className={`${ui.card} ${ui.pad} ${ui.screenOnly}`} aria-labelledby="bao-cao-so-bo">
      <h2 id="bao-cao-so-bo">{say.preliminary}</h2>
      <p className={ui.second}>{say.preliminaryLead(board.opened, board.close.areas)}</p>
      <p className={style.acts}>
        {(['docx', 'pdf'] as const).map((format) => (
          <a
            key={format}
            className={ui.button}
            href={`/documents/preliminary-report.${format}?input=${input}`}
            download
          >
            <Icon sign="download" size={18} />
            {say.preliminaryFile[format]}
          </a>
        ))}
      </p>
    </section>
  )
}
