import { countFields, type Figures, totalField, votesField } from '@baucu/counting'
import { percent } from '@baucu/law'
import type { ReactNode } from 'react'
import { showPercent } from '../../kernel/format.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { FigureLine, type LineParts } from './figure-line.tsx'
import style from './sheet.module.css'
import { markOf, type SheetView } from './sheet-contest.ts'
import { useSheetWords } from './sheet-words.ts'

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
  const sideOf = useSides(view, figures)
  const line = (field: string, label: string, round = false) => (
    <FigureLine
      key={field}
      {...{ field, label, round, mark: markOf(field, view), value: figures[field] ?? null }}
      {...{ parts: parts(field), side: sideOf(field) }}
    />
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

/** What stands beside a figure while it is typed: shares, sums and what is allowed; never the figure itself. */
function useSides(view: SheetView, figures: Figures): (field: string) => string {
  const say = useSheetWords()
  const locale = useLocale()
  const of = (name: string) => figures[name] ?? null
  const share = (part: number | null, whole: number | null, letter: string) =>
    part !== null && whole !== null && whole > 0 && part <= whole
      ? say.shareOf(showPercent(percent(part, whole), locale), letter)
      : ''
  return (field) => {
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
}
