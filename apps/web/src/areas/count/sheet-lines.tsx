import { countFields, type Figures, totalField, votesField } from '@baucu/counting'
import { count, percent } from '@baucu/law'
import type { ComponentProps, ReactNode } from 'react'
import { showPercent } from '../../kernel/format.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './sheet.module.css'
import { markOf, type SheetView } from './sheet-contest.ts'
import { useSheetWords } from './sheet-words.ts'

/** How a field stands out, and the control that takes its figure; without one the figure is only shown. */
export type LineParts = Readonly<{
  tone: 'danger' | 'warn' | 'info' | undefined
  input: Pick<ComponentProps<'input'>, 'value' | 'onChange' | 'onFocus' | 'onKeyDown' | 'ref'> | undefined
}>

/** One contest of one polling area, letters and order as on the official form. */
export function SheetLines(props: {
  view: SheetView
  figures: Figures
  parts: (field: string) => LineParts
  jump?: ReactNode
}): ReactNode {
  const { view, figures, parts, jump } = props
  const say = useSheetWords()
  const { candidates } = view.contest
  const line = (field: string, label: string, round = false) => (
    <Line key={field} {...{ field, label, round, view, figures }} parts={parts(field)} />
  )
  return (
    <section className={`${ui.card} ${style.sheet}`} aria-label={say.titles[view.contest.body]}>
      <h2 className={style.section}>{say.section[0]}</h2>
      {countFields.map((field) => line(field, say.fields[field]))}
      <div className={style.section}>
        <h2>{say.section[1]}</h2>
        {jump}
      </div>
      {candidates.map(({ id, name }) => line(votesField(id), name, true))}
      {line(totalField, say.fields.total)}
    </section>
  )
}

function Line(props: {
  field: string
  label: string
  round: boolean
  view: SheetView
  figures: Figures
  parts: LineParts
}): ReactNode {
  const { field, label, round, view, figures, parts } = props
  const locale = useLocale()
  const value = figures[field] ?? null
  const shown = value === null ? '' : count(value, locale)
  const id = `o-${field}`
  return (
    <div className={style.line}>
      <span className={style.mark} data-round={round || undefined} aria-hidden="true">
        {markOf(field, view)}
      </span>
      <label htmlFor={id}>{label}</label>
      {parts.input ? (
        <span className={style.cell} data-tone={parts.tone}>
          <input
            id={id}
            inputMode="numeric"
            autoComplete="off"
            maxLength={10}
            aria-invalid={parts.tone === 'danger' || undefined}
            {...parts.input}
          />
          {/* What is typed stays plain; the dots lie over it while another field is in hand. */}
          <span aria-hidden="true">{shown}</span>
        </span>
      ) : (
        <output id={id} className={style.cell} data-tone={parts.tone} data-shown>
          {shown || '–'}
        </output>
      )}
      <Side field={field} view={view} figures={figures} />
    </div>
  )
}

/** What stands beside a figure while it is typed: shares, sums and what is allowed; never the figure itself. */
function Side({ field, view, figures }: { field: string; view: SheetView; figures: Figures }): ReactNode {
  const say = useSheetWords()
  const locale = useLocale()
  const of = (name: string) => figures[name] ?? null
  const share = (part: number | null, whole: number | null, letter: string) =>
    part !== null && whole !== null && whole > 0 && part <= whole
      ? say.shareOf(showPercent(percent(part, whole), locale), letter)
      : ''
  const text = () => {
    if (field === 'voted') return share(of('voted'), of('registered'), 'a')
    if (field === 'valid') return share(of('valid'), of('collected'), 'd')
    if (field === 'invalid') {
      const [valid, invalid, collected] = [of('valid'), of('invalid'), of('collected')]
      if (valid === null || invalid === null || collected === null) return ''
      return say.sumOf(valid + invalid, valid + invalid === collected)
    }
    if (field !== totalField) return ''
    const votes = view.contest.candidates.map(({ id }) => of(votesField(id)))
    const sum = votes.reduce<number>((all, each) => all + (each ?? 0), 0)
    const valid = of('valid')
    return [
      say.adding(sum, sum === of(totalField) && !votes.includes(null)),
      ...(valid === null ? [] : [say.range(valid, valid * view.contest.seats)]),
    ].join('\n')
  }
  return <span className={style.side}>{text()}</span>
}
