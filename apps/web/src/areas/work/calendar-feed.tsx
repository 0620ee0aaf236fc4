import { calendarFeed } from '@baucu/contract'
import { type ReactNode, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { copyText } from '../../kernel/copy-text.ts'
import { moment } from '../../kernel/format.ts'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { sentenceOf } from '../../kernel/refusal.ts'
import { useSession } from '../../kernel/session.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useWords } from '../../kernel/words/words.ts'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

/** The address a calendar subscribes to: for somebody with an account, folded away until he wants it. */
export function CalendarFeed({ organisation }: { organisation: string }): ReactNode {
  const words = useWorkWords()
  const { me } = useSession()
  const may = useMay(calendarFeed)
  const [open, setOpen] = useState(false)
  if (!may || !me?.account) return null
  return (
    <details
      className={`${ui.card} ${ui.pad} ${ui.screenOnly} ${style.feed}`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words.feed.title}</summary>
      <p className={ui.second}>{words.feed.lead}</p>
      {open && <Address organisation={organisation} />}
    </details>
  )
}

function Address({ organisation }: { organisation: string }): ReactNode {
  const words = useWorkWords()
  const { notice } = useWords()
  const { data } = useAnswer('work.feed', { organisation })
  const make = useRun('work.openFeed')
  const close = useRun('work.closeFeed')
  const [copied, setCopied] = useState(false)
  const error = make.error ?? close.error
  const feed = data?.feed
  const address = feed ? `${window.location.origin}${feed.path}` : ''
  return (
    <>
      {data && !feed && (
        <button
          type="button"
          className={ui.button}
          disabled={make.isPending}
          onClick={() => make.mutate({ organisation, feed: uuid7() })}
        >
          {words.feed.make}
        </button>
      )}
      {feed && (
        <>
          <label className={ui.label} htmlFor="dia-chi-lich">
            {words.feed.address}
          </label>
          <input
            id="dia-chi-lich"
            className={ui.input}
            readOnly
            value={address}
            onFocus={(event) => event.currentTarget.select()}
          />
          <p className={style.feedActs}>
            <button
              type="button"
              className={ui.button}
              data-kind="main"
              onClick={() => void copyText(address).then(setCopied)}
            >
              {words.feed.copy}
            </button>
            <button
              type="button"
              className={ui.button}
              disabled={close.isPending}
              onClick={() => close.mutate({ organisation, feed: feed.id }, { onSuccess: () => setCopied(false) })}
            >
              {words.feed.close}
            </button>
            <span className={ui.meta} role="status">
              {copied ? words.feed.copied : words.feed.since(moment(feed.since))}
            </span>
          </p>
        </>
      )}
      {error && (
        <Remark tone="danger" live>
          {error instanceof Refused ? sentenceOf(error) : notice.unreachable}
        </Remark>
      )}
    </>
  )
}
