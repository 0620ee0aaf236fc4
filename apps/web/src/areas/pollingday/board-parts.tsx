import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { share } from '../../kernel/format.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './pollingday.module.css'
import { usePollingWords } from './words.ts'

type Board = Output<'pollingday.board'>
/** What a desk and a wall both show. */
export type Counts = Pick<Board, 'turnout' | 'mark' | 'close' | 'opened' | 'closed' | 'everybody' | 'groups'>

/** The one number, with what it is a share of and who is missing in it. */
export function Headline({ board }: { board: Counts }): ReactNode {
  const say = usePollingWords()
  const locale = useLocale()
  const index = board.turnout.findIndex((each) => each.mark === board.mark)
  const at = board.turnout[index]
  const before = board.turnout[index - 1]
  if (!at) {
    return (
      <section className={`${ui.card} ${ui.pad}`}>
        <h2>{say.noMark}</h2>
        <States board={board} />
      </section>
    )
  }
  return (
    <section className={`${ui.card} ${ui.pad}`} aria-labelledby="da-bo-phieu">
      <h2 id="da-bo-phieu">{say.atMark(at.mark)}</h2>
      <p className={style.number}>{share(at.voted, at.registered, locale)}</p>
      <p className={style.of}>{say.ofVoters(at.voted, at.registered)}</p>
      {before && before.told > 0 && (
        <p className={ui.second}>{say.before(before.mark, share(before.voted, before.registered, locale))}</p>
      )}
      <div className={style.bar} aria-hidden="true">
        <span style={{ flexGrow: at.told }} data-told />
        <span style={{ flexGrow: at.areas - at.told }} />
      </div>
      <p className={style.counts}>
        <Tag tone="ok" sign="check">
          {say.told(at.told)}
        </Tag>
        {at.told < at.areas && (
          <Tag tone="danger" sign="octagon">
            {say.silentCount(at.areas - at.told)}
          </Tag>
        )}
      </p>
      <p className={ui.meta}>{say.notCounted}</p>
      <States board={board} />
      {at.over.length > 0 && <Remark tone="danger">{say.over(at.over.map((each) => each.name).join(', '))}</Remark>}
    </section>
  )
}

/** Opened and closed are counts of their own; that everybody voted closes nothing. */
function States({ board }: { board: Counts }): ReactNode {
  const say = usePollingWords()
  const all = board.close.areas
  return (
    <p className={ui.second}>
      {[say.opened(board.opened, all), say.closed(board.closed, all), say.everybody(board.everybody)]
        .filter(Boolean)
        .join('. ')}
      .
    </p>
  )
}

/** Every place below, in the order of the tree: who has told, never how many voted there. */
export function Groups({ board, link }: { board: Counts; link: boolean }): ReactNode {
  const say = usePollingWords()
  const frame = useFrameId()
  const sign = { all: 'check', some: 'clock', none: 'octagon' } as const
  return (
    <section className={ui.card} aria-labelledby="noi-da-bao">
      <div className={ui.cardHead}>
        <h2 id="noi-da-bao">{say.groups(board.groups.length)}</h2>
        <p className={style.legend}>
          {(['all', 'some', 'none'] as const).map((each) => (
            <span key={each} data-standing={each}>
              <Icon sign={sign[each]} size={14} />
              {say.standing[each]}
            </span>
          ))}
          <span>
            <Icon sign="triangle" size={14} />
            {say.withIncident}
          </span>
        </p>
      </div>
      <ul className={style.tiles}>
        {board.groups.map((each) => (
          <li key={each.id} data-standing={each.standing}>
            {link ? (
              <Link
                to="/ky/$frame/ngay-bau-cu"
                params={{ frame }}
                search={(was) => ({ ...keepSearch(was), tochuc: each.id })}
              >
                {each.name}
              </Link>
            ) : (
              <span>{each.name}</span>
            )}
            <span className={style.tile}>
              <Icon sign={sign[each.standing]} size={14} />
              {each.told}/{each.areas}
              <span className={ui.hidden}>{say.standing[each.standing]}</span>
              {each.incidents > 0 && (
                <>
                  <Icon sign="triangle" size={14} />
                  <span className={ui.hidden}>{say.withIncident}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whether it is still the opening that is waited for: no mark after it is due. */
export const opensNow = ({
  mark,
  unopened,
}: Pick<Board, 'mark'> & { unopened: Readonly<{ opens: string }> }): boolean => mark === null || mark <= unopened.opens

/**
 * Who has not told the opening, and who has not told the mark. Until the first mark after the opening only the one counts, and
 * it stays as long as somebody is missing.
 */
export function Missing({ board }: { board: Board }): ReactNode {
  const say = usePollingWords()
  const { due, opens, groups } = board.unopened
  const isOpening = opensNow(board)
  const unopened = due ? (
    <ToCall id="chua-khai-mac" title={say.unopened} none={say.allOpened} {...{ board, groups }} />
  ) : (
    <section className={`${ui.card} ${ui.pad}`} aria-labelledby="chua-khai-mac">
      <h2 id="chua-khai-mac">{say.opening}</h2>
      <p className={ui.second}>{say.opensAt(opens, board.opened, board.close.areas)}</p>
    </section>
  )
  if (isOpening) return unopened
  return (
    <>
      {groups.length > 0 && unopened}
      <ToCall id="chua-bao" title={say.silent} none={say.nobodySilent} {...{ board, groups: board.silent }} />
    </>
  )
}

/** Places that the printed page names; the style of the page hides the others. */
const onPaper = 12

/** Who is to be called now, and at which number. */
function ToCall(props: {
  id: string
  title: string
  /** What is said when nobody is. */
  none: string
  board: Board
  groups: Board['silent']
}): ReactNode {
  const { id, title, none, board, groups } = props
  const say = usePollingWords()
  // After the day nobody is late any more: what is missing is missing.
  const today = board.now.day === board.electionDay
  return (
    <section className={ui.card} aria-labelledby={id}>
      <div className={ui.cardHead}>
        <h2 id={id}>{title}</h2>
        <span className={ui.count}>{groups.reduce((sum, each) => sum + each.areas.length + each.more, 0)}</span>
      </div>
      {groups.length === 0 && <p className={ui.pad}>{none}</p>}
      <ul className={style.silent}>
        {groups.map((each) => (
          <li key={each.group.id}>
            <p className={style.silentHead}>
              <b>{each.group.name}</b>
              <span className={ui.meta}>
                {each.areas[0]?.id !== each.group.id &&
                  (each.whole ? say.whole : say.some)(each.areas.length + each.more)}
              </span>
              {today && <span className={style.late}>{say.minutes(each.minutes)}</span>}
            </p>
            <ul className={style.silentAreas}>
              {each.onDuty.length > 0 && (
                <li>
                  <Tag tone="info" sign="phone">
                    {say.onDuty}
                  </Tag>
                  {each.onDuty.map((contact) => (
                    <CallLink key={contact.phone} contact={contact} />
                  ))}
                </li>
              )}
              {each.areas.map((area) => (
                <li key={area.id}>
                  {area.id !== each.group.id && <span>{area.name}</span>}
                  {toCall(area).map((contact) => (
                    <CallLink key={contact.phone} contact={contact} />
                  ))}
                  {toCall(area).length === 0 && <span className={ui.meta}>{say.noContact}</span>}
                </li>
              ))}
              {each.more > 0 && <li className={ui.meta}>{say.more(each.more)}</li>}
            </ul>
          </li>
        ))}
        {groups.length > onPaper && <li className={style.paperOnly}>{say.morePlaces(groups.length - onPaper)}</li>}
      </ul>
    </section>
  )
}

type SilentArea = Board['silent'][number]['areas'][number]

/** Whoever is on duty there first, then who holds an office; nobody twice. */
const toCall = ({ onDuty, contacts }: SilentArea): SilentArea['contacts'] =>
  [...onDuty, ...contacts.filter(({ phone }) => onDuty.every((each) => each.phone !== phone))].slice(0, 2)

function CallLink({ contact }: { contact: SilentArea['contacts'][number] }): ReactNode {
  const say = usePollingWords()
  return (
    <a href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`}>
      {contact.phone}
      <span className={ui.meta}> {say.call(contact.name, contact.title)}</span>
    </a>
  )
}
