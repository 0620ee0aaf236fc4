import { count, day } from '@baucu/law'
import { afterPaper, closeMark, firstBackwards, type PaperLine, paperBeside } from '@baucu/reporting'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import { type PaperEvent, paperEvents } from './paper-events.ts'
import style from './pollingday.module.css'
import { usePollingWords } from './words.ts'

type Area = Output<'pollingday.areas'>['areas'][number]

/** The sheet of one area: every line beside what was told, and what differs is said before it is entered. */
export function PaperForm(props: {
  area: Area
  marks: readonly string[]
  done: (figures: number, events: number) => void
}): ReactNode {
  const { area, marks, done } = props
  const say = usePollingWords()
  const frame = useFrame()
  const typed = useTyped(`pollingday.enterPaper ${area.id} ${frame.id}`, { reason: say.paper.usualReason, boxes: '' })
  const { values } = typed
  const enter = useRun('pollingday.enterPaper')
  const [asked, setAsked] = useState(false)
  const all = [...marks, closeMark]
  const numberOf = (mark: string): number | null | undefined => {
    const text = (values[`mark ${mark}`] ?? '').replaceAll(/[.\s]/g, '')
    return text === '' ? null : /^\d{1,7}$/.test(text) ? Number(text) : undefined
  }
  const paper = all.map((mark) => ({ mark, voted: numberOf(mark) ?? null }))
  // An hour that is no longer asked for stays as it is.
  const lines = paperBeside(
    area.told.filter(({ mark }) => all.includes(mark)),
    paper,
  )
  const backwards = firstBackwards(afterPaper(lines))
  const boxes = Math.max(Number(values.boxes) || 0, 1, ...area.events.map((each) => each.box ?? 0))
  const events = paperEvents(area.events, values, boxes)
  const entered = paper.filter(({ mark, voted }) => voted !== null && standingOf(lines, mark) !== 'same')
  const sent = paper.filter(({ voted }) => voted !== null)
  const said = saidOf(enter.error, (field) => field === 'reason' || field.startsWith('voted.'), say.unreachable)
  const differs = lines.filter((line) => line.standing === 'differs').length + events.differing
  const wrongNumber = (mark: string): string | undefined => {
    const at = sent.findIndex((each) => each.mark === mark)
    if (numberOf(mark) === undefined) return say.paper.needsNumber
    if (backwards?.mark === mark) return say.paper.backwards
    return said.at[`voted.${at}.voted`]
  }
  const noReason = values.reason?.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (all.some((mark) => numberOf(mark) === undefined) || backwards || events.wrong.size > 0 || noReason) return
    if (entered.length + events.changed.length === 0) return
    enter.mutate(
      {
        ...{ organisation: area.id, frame: frame.id, reason: values.reason ?? '' },
        voted: sent.map(({ mark, voted }) => ({
          ...{ mark, figure: uuid7(), voted: voted ?? 0 },
          replaces: area.told.find((each) => each.mark === mark)?.figure ?? null,
        })),
        events: events.changed.map((each) => ({ event: uuid7(), ...each })),
      },
      {
        onSuccess: (answer) => {
          typed.forget()
          setAsked(false)
          done(answer.figures, answer.events)
        },
      },
    )
  }
  const hourField = (key: string, label: string, told: string | null) => (
    <li key={key} className={style.paperLine}>
      <TextField
        id={`giay-${key.replaceAll(' ', '-')}`}
        label={label}
        wrong={events.wrong.has(key) ? say.needsHour : undefined}
        inputMode="numeric"
        value={values[key] ?? ''}
        maxLength={5}
        change={(value) => typed.type(key, value)}
      />
      <Told text={told ?? say.paper.nothing} />
      <Standing standing={events.standing.get(key) ?? 'blank'} />
    </li>
  )
  const last = (kind: PaperEvent['kind'], box: number | null = null) =>
    area.events.findLast((each) => each.kind === kind && each.box === box)
  return (
    <form
      className={`${ui.card} ${style.paperForm}`}
      onSubmit={submit}
      noValidate
      aria-label={`${say.paper.title}: ${area.name}`}
    >
      <h2>{area.name}</h2>
      <p className={ui.second}>{say.paper.of(day(frame.electionDay))}</p>
      <ul className={style.paperLines}>
        {hourField('opened', say.team.events.opened, last('opened')?.hour ?? null)}
        {lines.map((line) => (
          <MarkLine
            key={line.mark}
            line={line}
            text={values[`mark ${line.mark}`] ?? ''}
            source={area.told.find((each) => each.mark === line.mark)?.source}
            wrong={wrongNumber(line.mark)}
            change={(value) => typed.type(`mark ${line.mark}`, value)}
          />
        ))}
        {Array.from({ length: boxes }, (_, index) => index + 1).flatMap((box) => [
          hourField(`out ${box}`, say.paper.boxOut(box), last('box-out', box)?.hour ?? null),
          hourField(`back ${box}`, say.paper.boxBack(box), last('box-back', box)?.hour ?? null),
        ])}
        {hourField('closed', say.team.events.closed, last('closed')?.hour ?? null)}
      </ul>
      <p className={style.acts}>
        <button
          type="button"
          className={ui.button}
          data-size="small"
          onClick={() => typed.type('boxes', String(boxes + 1))}
        >
          {say.paper.moreBoxes}
        </button>
      </p>
      <TextField
        id="giay-ly-do"
        label={say.paper.reason}
        wrong={said.at.reason ?? (noReason ? say.paper.needsReason : undefined)}
        value={values.reason ?? ''}
        maxLength={500}
        change={(value) => typed.type('reason', value)}
      />
      <Remark tone={differs > 0 ? 'warn' : 'info'}>
        {say.paper.sum(entered.length + events.changed.length, differs)}
      </Remark>
      {asked && entered.length + events.changed.length === 0 && (
        <Remark tone="danger" live>
          {say.paper.empty}
        </Remark>
      )}
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <p className={style.acts}>
        <button type="submit" className={ui.button} data-kind="main" disabled={enter.isPending}>
          {say.paper.enter}
        </button>
      </p>
    </form>
  )
}

const standingOf = (lines: readonly PaperLine[], mark: string) => lines.find((each) => each.mark === mark)?.standing

function MarkLine(props: {
  line: PaperLine
  text: string
  source: string | undefined
  wrong: string | undefined
  change: (text: string) => void
}): ReactNode {
  const { line, text, source, wrong, change } = props
  const say = usePollingWords()
  const locale = useLocale()
  const sources: Readonly<Record<string, string>> = say.paper.sources
  return (
    <li className={style.paperLine}>
      <TextField
        id={`giay-${line.mark.replace(':', '')}`}
        label={line.mark === closeMark ? say.atClose : say.atMark(line.mark)}
        wrong={wrong}
        inputMode="numeric"
        value={text}
        maxLength={9}
        change={change}
      />
      <Told
        text={
          line.told === null ? say.paper.nothing : `${count(line.told, locale)} (${sources[source ?? ''] ?? source})`
        }
      />
      <Standing standing={line.standing} by={line.told === null ? null : (line.paper ?? 0) - line.told} />
    </li>
  )
}

function Told({ text }: { text: string }): ReactNode {
  const say = usePollingWords()
  return (
    <span className={style.paperTold}>
      <span className={ui.meta}>{say.paper.told}</span> {text}
    </span>
  )
}

function Standing({ standing, by = null }: { standing: PaperLine['standing']; by?: number | null }): ReactNode {
  const say = usePollingWords()
  if (standing === 'blank') return <span className={ui.meta}>{say.paper.standing.blank}</span>
  const tone = { same: 'ok', differs: 'warn', new: 'info' } as const
  const sign = { same: 'check', differs: 'differ', new: 'plus' } as const
  return (
    <Tag tone={tone[standing]} sign={sign[standing]}>
      {standing === 'differs' && by !== null ? say.paper.differsBy(by) : say.paper.standing[standing]}
    </Tag>
  )
}
