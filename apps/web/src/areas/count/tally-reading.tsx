import { bundleSums, type Entry, type TallyAid } from '@baucu/counting'
import { type InvalidGround, invalidGrounds } from '@baucu/law'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { TextField } from '../../kernel/form-field.tsx'
import { Remark } from '../../kernel/notices.tsx'
import ui from '../../kernel/ui.module.css'
import type { Listed } from './contest.ts'
import style from './tally.module.css'
import { ReadAgainForm } from './tally-read-again.tsx'
import { Squares } from './tally-squares.tsx'
import { useTallyWords } from './tally-words.ts'
import type { Tally } from './use-tally.ts'

type Reading = Extract<TallyAid, { stage: 'reading' }>

/**
 * A bundle in hand. Big buttons for a finger; for a keyboard digits are names (or grounds), Enter the next ballot,
 * Backspace takes the last one back, K asks why a ballot is invalid. Keys work while the focus is inside this part, so that
 * no letter typed elsewhere counts a ballot.
 */
export function TallyReading({
  aid,
  tally,
  names,
}: {
  aid: Reading
  tally: Tally
  names: readonly Listed[]
}): ReactNode {
  const say = useTallyWords()
  const part = useRef<HTMLElement>(null)
  const [invalid, setInvalid] = useState(false)
  const { open, hand, contest } = aid
  const { pile } = open
  const isInvalid = pile.kind === 'invalid'
  const strokes = pile.kind === 'valid' && pile.way === 'strokes'
  const grounds = isInvalid || invalid
  const { inside, odd, votes } = bundleSums(contest, open)
  const ground = (each: InvalidGround) => {
    tally.take({ kind: 'invalid', ground: each })
    setInvalid(false)
    part.current?.focus()
  }
  const name = (index: number) => tally.take({ kind: strokes ? 'stroke' : 'mark', name: index })
  const aside = () => tally.take({ kind: 'set-aside' })
  const undo = () => tally.take({ kind: 'undo' })
  const next = () => tally.take({ kind: 'next' })
  const press = (event: KeyboardEvent): boolean => {
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : undefined
    if (digit !== undefined && grounds) {
      const chosen = invalidGrounds[digit]
      if (chosen) ground(chosen)
    } else if (digit !== undefined) name(digit)
    else if (event.key === 'Backspace') undo()
    else if (event.key === 'Enter' && !isInvalid && !strokes) next()
    else if (event.key.toLowerCase() === 'k' && !isInvalid) setInvalid((was) => !was)
    else if (event.key === 'Escape' && invalid) setInvalid(false)
    else return false
    return true
  }
  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    const section = part.current
    section?.focus({ preventScroll: true })
    section?.scrollIntoView({ block: 'start' })
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return
      if (event.target.closest('input, textarea, select')) return
      // Enter on a button that is no name presses that button.
      if (event.key === 'Enter' && event.target.closest('button:not([data-name])')) return
      if (latest.current(event)) event.preventDefault()
    }
    section?.addEventListener('keydown', listen)
    return () => section?.removeEventListener('keydown', listen)
  }, [])
  const title = say.bundle(open.number, pile)
  return (
    <section ref={part} tabIndex={-1} className={`${ui.card} ${style.reading}`} aria-label={title}>
      <div className={ui.cardHead}>
        <h2>{title}</h2>
        <span className={`${ui.push} ${style.which}`} role="status">
          {strokes ? say.strokesRead(inside, odd) : say.ballotsRead(inside, open.entries.length - inside)}
        </span>
      </div>
      {open.again.length > 0 && (
        <p className={`${ui.meta} ${style.again}`}>{say.readAgainBecause(open.again.at(-1) ?? '')}</p>
      )}
      {!isInvalid && (
        <ol className={style.names}>
          {names.map((each, index) => (
            <li key={each.id}>
              <button
                type="button"
                data-name
                className={style.name}
                aria-pressed={strokes ? undefined : hand.includes(index)}
                onClick={() => name(index)}
              >
                <kbd>{index + 1}</kbd>
                <span>{each.name}</span>
                <b>{say.number(votes[index] ?? 0)}</b>
                <Squares votes={votes[index] ?? 0} last />
              </button>
            </li>
          ))}
        </ol>
      )}
      {grounds && (
        <fieldset className={style.grounds}>
          <legend>{say.ground}</legend>
          {invalidGrounds.map((each, index) => (
            <button key={each} type="button" className={ui.button} onClick={() => ground(each)}>
              <kbd>{index + 1}</kbd>
              <span>
                {each}) {say.grounds[each](contest.seats)}
              </span>
            </button>
          ))}
        </fieldset>
      )}
      {tally.refusal && (
        <div className={style.said}>
          <Remark tone="danger" live>
            {say.refusals[tally.refusal.code](tally.refusal.numbers)}
          </Remark>
        </div>
      )}
      <p className={style.last} role="status">
        {say.last(open.entries.length > open.kept ? lastOf(open.entries.at(-1), say) : undefined)}
      </p>
      <div className={style.acts}>
        <button type="button" className={ui.button} onClick={undo}>
          {hand.length > 0 ? say.clear : strokes ? say.undoStroke : say.undo}
        </button>
        {!isInvalid && !strokes && (
          <button type="button" className={ui.button} data-kind="main" onClick={next}>
            {say.next(hand.length)}
          </button>
        )}
        {!isInvalid && (
          <button type="button" className={ui.button} aria-expanded={invalid} onClick={() => setInvalid(!invalid)}>
            {say.invalid}
          </button>
        )}
        <button type="button" className={ui.button} onClick={aside}>
          {say.aside}
        </button>
      </div>
      <CloseForm tally={tally} isInvalid={isInvalid} />
      <div className={style.foot}>
        <ReadAgainForm tally={tally} bundle={open.number} />
        <p className={`${ui.meta} ${style.keys}`}>
          {isInvalid ? say.keys.invalid : strokes ? say.keys.strokes : say.keys.ballots}
        </p>
      </div>
    </section>
  )
}

function lastOf(entry: Entry | undefined, say: ReturnType<typeof useTallyWords>): string | undefined {
  if (!entry) return undefined
  if (entry.kind === 'kept') return entry.names.map((each) => each + 1).join(', ')
  if (entry.kind === 'stroke') return String(entry.name + 1)
  return entry.kind === 'invalid' ? say.lastInvalid(entry.ground) : say.lastAside
}

/** The checker counts the bundle by hand; it closes when both say the same. */
function CloseForm({ tally, isInvalid }: { tally: Tally; isInvalid: boolean }): ReactNode {
  const say = useTallyWords()
  const [checked, setChecked] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    tally.take({ kind: 'close-bundle', checked: checked === '' ? Number.NaN : Number(checked) })
  }
  return (
    <form className={style.close} onSubmit={submit} noValidate aria-label={say.close.title}>
      <TextField
        id="nguoi-kiem-tra-dem"
        label={say.close.checked}
        hint={isInvalid ? undefined : say.close.hint}
        inputMode="numeric"
        value={checked}
        maxLength={5}
        change={(text) => setChecked(text.replace(/\D/g, ''))}
      />
      <button type="submit" className={ui.button}>
        {say.close.now}
      </button>
    </form>
  )
}
