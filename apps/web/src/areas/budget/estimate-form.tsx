import type { BudgetBoard, BudgetNorm, Organisation } from '@baucu/contract'
import { mostAmount } from '@baucu/reporting'
import { type FormEvent, type ReactNode, useId } from 'react'
import { Refused } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { useFrame } from '../../kernel/frame.ts'
import { Empty, Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { sentenceOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './budget.module.css'
import { dong } from './money.ts'
import { useBudgetWords } from './words.ts'

type Field = 'quantity' | 'times'

/** The estimate of an organisation: each norm times how many and how often. */
export function EstimateForm(props: { here: Organisation; board: BudgetBoard; mayWrite: boolean }): ReactNode {
  const { here, board, mayWrite } = props
  const say = useBudgetWords()
  const locale = useLocale()
  const frame = useFrame()
  const run = useRun('budget.saveEstimate')
  const { estimate, norms } = board
  const form = useTyped(`budget.saveEstimate ${frame.id} ${here.id} ${estimate.version}`, startOf(board))
  if (norms.length === 0) return <Empty title={say.noNorms}>{say.noNormsNext}</Empty>
  const numberOf = (norm: BudgetNorm, field: Field) => Number(form.values[`${field} ${norm.id}`] ?? '')
  const amountOf = (norm: BudgetNorm) => norm.amount * numberOf(norm, 'quantity') * numberOf(norm, 'times')
  const total = norms.reduce((sum, each) => sum + amountOf(each), 0)
  // A line of a norm that is gone stays until somebody saves without it.
  const gone = estimate.lines.filter((line) => !norms.some((each) => each.id === line.norm))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lines = norms.flatMap((each) => {
      const [quantity, times] = [numberOf(each, 'quantity'), numberOf(each, 'times')]
      return quantity > 0 && times > 0 ? [{ norm: each.id, quantity, times }] : []
    })
    void run
      .mutateAsync({
        ...{ organisation: here.id, frame: frame.id, lines },
        ...(estimate.version > 0 ? { version: estimate.version } : {}),
      })
      .then(form.forget, () => undefined)
  }
  const propose = () =>
    form.typeAll(
      Object.fromEntries(
        norms.flatMap(({ id, proposed }) =>
          proposed
            ? [
                [`quantity ${id}`, String(proposed.quantity)],
                [`times ${id}`, String(proposed.times)],
              ]
            : [],
        ),
      ),
    )
  return (
    <form
      className={`${ui.card} ${record.group}`}
      onSubmit={submit}
      noValidate
      aria-label={say.estimateTitle(here.name)}
    >
      <div className={ui.cardHead}>
        <h2>{say.estimateTitle(here.name)}</h2>
      </div>
      <div className={ui.pad}>
        <p className={ui.second}>{say.estimateLead}</p>
        {mayWrite && norms.some((each) => each.proposed) && (
          <button type="button" className={ui.button} data-size="small" onClick={propose}>
            {say.propose}
          </button>
        )}
      </div>
      {norms.map((norm) => (
        <div key={norm.id} className={style.line}>
          <p>
            {norm.title}
            <span className={`${ui.meta} ${style.below}`}>
              {dong(norm.amount, locale, say.dong)}
              {say.per[norm.unit]}
            </span>
            {(norm.source === null || norm.sourceOn === null) && (
              <Tag tone="warn" sign="triangle">
                {say.unconfirmed}
              </Tag>
            )}
            {estimate.lines.some((each) => each.norm === norm.id && each.changed) && (
              <Tag tone="warn" sign="triangle">
                {say.changed}
              </Tag>
            )}
          </p>
          {(['quantity', 'times'] as const).map((field) => (
            <NumberField
              key={field}
              label={say.fields[field]}
              name={say.estimateOf(say.fields[field], norm.title)}
              value={form.values[`${field} ${norm.id}`] ?? ''}
              maxLength={field === 'times' ? 3 : 6}
              disabled={!mayWrite}
              change={(text) => form.type(`${field} ${norm.id}`, text)}
            />
          ))}
          <p className={style.amount}>{dong(amountOf(norm), locale, say.dong)}</p>
        </div>
      ))}
      <p className={style.total}>
        <b>
          {say.total}: {dong(Math.min(total, mostAmount), locale, say.dong)}
        </b>
      </p>
      <div className={ui.pad}>
        {gone.length > 0 && <Remark tone="warn">{say.changed}</Remark>}
        {run.error && (
          <Remark tone="danger" live>
            {run.error instanceof Refused ? sentenceOf(run.error) : say.unreachable}
          </Remark>
        )}
        {run.isSuccess && (
          <Remark tone="info" live>
            {say.saved}
          </Remark>
        )}
        {mayWrite && (
          <p className={record.buttons}>
            <button type="submit" className={ui.button} data-kind="main" disabled={run.isPending}>
              {run.isPending ? say.saving : say.save}
            </button>
          </p>
        )}
      </div>
    </form>
  )
}

function NumberField(props: {
  label: string
  name: string
  value: string
  maxLength: number
  disabled: boolean
  change: (text: string) => void
}): ReactNode {
  const id = useId()
  return (
    <div>
      <label className={ui.label} htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        className={ui.input}
        aria-label={props.name}
        inputMode="numeric"
        autoComplete="off"
        value={props.value}
        maxLength={props.maxLength}
        disabled={props.disabled}
        onChange={(event) => props.change(event.currentTarget.value.replace(/\D/g, ''))}
      />
    </div>
  )
}

const startOf = ({ estimate }: BudgetBoard): Readonly<Record<string, string>> =>
  Object.fromEntries(
    estimate.lines.flatMap(({ norm, quantity, times }) => [
      [`quantity ${norm}`, String(quantity)],
      [`times ${norm}`, String(times)],
    ]),
  )
