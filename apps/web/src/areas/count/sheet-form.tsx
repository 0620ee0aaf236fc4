import { emptyFields, type Figures, fieldsOf, isOpen, sheetFindings, votesField } from '@baucu/counting'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField } from '../../kernel/form-field.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { queue } from '../../kernel/outbox/outbox.ts'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { usePhone } from '../../kernel/use-phone.ts'
import style from './sheet.module.css'
import { contestOf, keyOf, marksOf, type SheetView } from './sheet-contest.ts'
import { SheetFindings } from './sheet-findings.tsx'
import { SheetLines } from './sheet-lines.tsx'
import { useSheetWords } from './sheet-words.ts'
import { type TallyResult, tallyResultKey } from './tally-result.ts'
import { digitsOf, hasLeadingZero, numberOf } from './typed-figure.ts'
import { useKept } from './use-kept.ts'
import { useSheetKeys } from './use-sheet-keys.ts'

/**
 * Types one entry of a paper, or the fields of it that came back. Every digit is kept on this device as it is typed; what does
 * not agree is said while it is typed, from the fields that are there.
 */
export function SheetForm({ view, part }: { view: SheetView; part: 'first' | 'second' }): ReactNode {
  const say = useSheetWords()
  const place = useLocation({ select: (location) => location.href })
  const key = keyOf(view)
  const rereading = view.reread.length > 0
  const form = useTyped(
    `count.${rereading ? `reread ${view.version}` : part} ${key.frame} ${key.area} ${key.constituency}`,
  )
  const all = fieldsOf(view.contest.candidates.map(({ id }) => id))
  const asked = rereading ? view.reread : all
  const figures: Figures = {
    ...(rereading ? view.figures : {}),
    ...Object.fromEntries(asked.map((field) => [field, numberOf(form.typed[field])])),
  }
  const findings = sheetFindings(contestOf(view), figures)
  const empty = emptyFields(figures, asked)
  const open = findings.filter(isOpen)
  // Ticks hold for these very figures; whatever is typed takes them away.
  const now = JSON.stringify(figures)
  const [ticked, setTicked] = useState<Readonly<{ of: string; codes: readonly string[] }>>({ of: '', codes: [] })
  const ticks = ticked.of === now ? ticked.codes : []
  const unticked = findings.filter((each) => !isOpen(each) && !ticks.includes(tickOf(each)))
  const [asking, setAsking] = useState<'blank' | 'compare' | 'digits' | 'zero' | 'kept' | 'not-kept'>()
  const reason = form.typed.reason ?? ''
  const handIn = useRun('count.handIn')
  const reread = useRun('count.reread')
  const putBack = useRun('count.putBack')
  const { value: tally } = useKept<TallyResult>(tallyResultKey(key.frame, key.area, key.constituency))
  const [jumpTo, setJumpTo] = useState('')
  const jump = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  const send = () => {
    setAsking(undefined)
    if (empty.length > 0) {
      setAsking('blank')
      keys.go(empty[0])
      return
    }
    if (!rereading && unticked.length > 0) {
      setAsking('compare')
      return
    }
    const sent = Object.fromEntries(asked.map((field) => [field, figures[field] ?? 0]))
    if (rereading) {
      reread.mutate({ ...key, figures: sent }, { onSuccess: form.forget })
      return
    }
    if (open.length > 0 && reason.trim() === '') {
      document.getElementById('ly-do-vuong')?.focus()
      return
    }
    const input = { ...key, part, form: view.form, figures: sent, reason: open.length > 0 ? reason.trim() : '' }
    handIn.mutate(input, {
      onSuccess: form.forget,
      onError: (error) => {
        // Without a network the first entry waits on this device; a second one is typed where the first can be reached.
        if (error instanceof Refused || part === 'second') return
        void queue({
          ...{ command: 'count.handIn', input, subject: `sheet ${key.area} ${key.constituency}`, place },
          ...{ title: say.titles[view.contest.body], about: say.area(view.number) },
        }).then(
          () => setAsking('kept'),
          () => setAsking('not-kept'),
        )
      },
    })
  }
  const keys = useSheetKeys(asked, {
    restore: (field, value) => form.type(field, value === '' ? undefined : value),
    send,
    atEnd: () => button.current?.focus(),
    nextFinding: (after) => {
      const fields = findings.flatMap((each) => each.fields.filter((field) => asked.includes(field)).slice(0, 1))
      return fields[(fields.indexOf(after) + 1) % Math.max(1, fields.length)]
    },
    toJump: () => jump.current?.focus(),
  })
  // At a desk the first field is in hand at once; on a phone that would cover the page with keys.
  const phone = usePhone()
  const start = useRef(keys.go)
  useEffect(() => {
    if (!phone) start.current(asked[0])
  }, [phone, asked[0]])
  const type = (field: string, text: string) => {
    const digits = digitsOf(text)
    if (digits === undefined) {
      setAsking('digits')
      return
    }
    setAsking(hasLeadingZero(digits) ? 'zero' : undefined)
    form.type(field, digits === '' ? undefined : digits)
  }
  const toneOf = (field: string) => {
    if (hasLeadingZero(form.typed[field])) return 'danger' as const
    if (rereading && view.reread.includes(field)) return 'info' as const
    const about = findings.filter((each) => each.fields.includes(field))
    return about.some(isOpen) ? ('danger' as const) : about.length > 0 ? ('warn' as const) : undefined
  }
  const run = rereading ? reread : handIn
  const said = saidOf(run.error ?? putBack.error, () => false, say.unreachable)
  const goToCandidate = () => {
    const candidate = view.contest.candidates[Number(jumpTo) - 1]
    setJumpTo('')
    if (candidate) keys.go(votesField(candidate.id))
  }
  return (
    <form
      className={style.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <SheetLines
        view={view}
        figures={figures}
        parts={(field) => ({
          tone: toneOf(field),
          input: asked.includes(field)
            ? {
                value: form.typed[field] ?? '',
                onChange: (event) => type(field, event.currentTarget.value),
                ...keys.of(field),
              }
            : undefined,
        })}
        jump={
          !rereading && (
            <label className={style.jump}>
              {say.jump}
              <input
                ref={jump}
                className={ui.input}
                data-size="small"
                inputMode="numeric"
                maxLength={2}
                value={jumpTo}
                onChange={(event) => setJumpTo(event.currentTarget.value.replace(/\D/g, ''))}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return
                  event.preventDefault()
                  goToCandidate()
                }}
              />
            </label>
          )
        }
      />
      <aside className={style.aside}>
        {part === 'first' && !rereading && tally && (
          <section className={style.finding} data-tone="info">
            <button type="button" className={ui.button} onClick={() => form.typeAll(tallied(tally, all))}>
              {say.fromTally}
            </button>
            <p className={ui.meta}>{say.fromTallyHint}</p>
          </section>
        )}
        {rereading && (
          <section className={style.finding} data-tone="info">
            <p>
              <Tag tone="info" sign="sync">
                {say.reread(view.reread.length)}
              </Tag>
            </p>
            <p>{say.rereadNext(marksOf(view.reread, view))}</p>
          </section>
        )}
        <SheetFindings
          view={view}
          findings={findings}
          go={keys.go}
          below={(finding) =>
            !rereading &&
            !isOpen(finding) && (
              <label className={style.tick}>
                <input
                  type="checkbox"
                  checked={ticks.includes(tickOf(finding))}
                  onChange={({ currentTarget }) =>
                    setTicked({
                      of: now,
                      codes: currentTarget.checked
                        ? [...ticks, tickOf(finding)]
                        : ticks.filter((each) => each !== tickOf(finding)),
                    })
                  }
                />
                {say.compared}
              </label>
            )
          }
        />
        {findings.length === 0 && empty.length === 0 && (
          <p className={style.sound}>
            <Tag tone="ok" sign="check">
              {say.noFindings}
            </Tag>
          </p>
        )}
        {!rereading && open.length > 0 && empty.length === 0 && (
          <AreaField
            id="ly-do-vuong"
            label={say.holdReason}
            hint={say.holdHint}
            value={reason}
            maxLength={500}
            change={(text) => form.type('reason', text)}
          />
        )}
        <Keys />
      </aside>
      <div className={style.send}>
        <p role="status" className={ui.meta}>
          {say.filled(asked.length - empty.length, asked.length)}
        </p>
        <div className={style.said} aria-live="polite">
          {asking === 'digits' && <Remark tone="danger">{say.onlyDigits}</Remark>}
          {asking === 'zero' && <Remark tone="danger">{say.leadingZero}</Remark>}
          {asking === 'blank' && empty.length > 0 && (
            <Remark tone="danger">
              {say.blank(empty.length)}{' '}
              <button
                type="button"
                className={style.toField}
                onClick={() => {
                  form.typeAll(Object.fromEntries(empty.map((field) => [field, '0'])))
                  setAsking(undefined)
                }}
              >
                {say.zeros(empty.length)}
              </button>
            </Remark>
          )}
          {asking === 'compare' && unticked.length > 0 && <Remark tone="danger">{say.compareFirst}</Remark>}
          {asking === 'kept' ? (
            <Remark tone="info">{say.kept}</Remark>
          ) : (
            <>
              {asking === 'not-kept' && <Remark tone="danger">{say.notKept}</Remark>}
              {said.whole && <Remark tone="danger">{said.whole}</Remark>}
            </>
          )}
        </div>
        {!rereading && (
          <button type="button" className={ui.button} disabled={putBack.isPending} onClick={() => putBack.mutate(key)}>
            {say.putBack}
          </button>
        )}
        <button ref={button} type="submit" className={ui.button} data-kind="main" disabled={run.isPending}>
          {run.isPending
            ? say.handingIn
            : rereading
              ? say.sendReread
              : open.length > 0 && empty.length === 0
                ? say.handInHeld
                : say.handIn}
        </button>
      </div>
    </form>
  )
}

/** What a finished tally has of the fields of the form; what only the other papers say stays empty. */
function tallied({ collected, valid, invalid, votes }: TallyResult, fields: readonly string[]) {
  const known: Readonly<Record<string, number>> = {
    ...{ collected, valid, invalid },
    ...Object.fromEntries(Object.entries(votes).map(([id, count]) => [votesField(id), count])),
  }
  return Object.fromEntries(fields.flatMap((field) => (field in known ? [[field, String(known[field])]] : [])))
}

const tickOf = ({ code, fields }: Readonly<{ code: string; fields: readonly string[] }>): string =>
  `${code} ${fields[0] ?? ''}`

/** The keys of the form, for whoever sits at a keyboard. */
function Keys(): ReactNode {
  const say = useSheetWords()
  return (
    <dl className={`${ui.card} ${style.keys}`} aria-label={say.keysTitle}>
      {say.keys.map(([key, does]) => (
        <div key={key}>
          <dt>
            {key.split(' ').map((each) => (
              <kbd key={each}>{each}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
