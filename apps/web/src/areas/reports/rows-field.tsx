import type { ReportField } from '@baucu/reporting'
import type { ReactNode } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './reports.module.css'
import type { TypedRow } from './typed.ts'
import { useReportWords } from './words.ts'

type Column = Readonly<{ id: string; title: string; holds: 'words' | 'count' | 'day' }>

/** A list typed row by row: things done together, papers with their day. */
export function RowsField(props: {
  id: string
  field: Extract<ReportField, { kind: 'table' | 'evidence' }>
  rows: readonly TypedRow[]
  change: (rows: readonly TypedRow[]) => void
}): ReactNode {
  const { id, field, rows, change } = props
  const say = useReportWords()
  const locale = useLocale()
  const columns: readonly Column[] =
    field.kind === 'table'
      ? field.columns.map((each) => ({ ...each, title: each.title[locale] }))
      : [
          { id: 'name', title: say.paper, holds: 'words' },
          { id: 'day', title: say.paperDay, holds: 'day' },
        ]
  const shown = rows.length > 0 ? rows : [{}]
  const put = (at: number, column: string, text: string) =>
    change(shown.map((row, index) => (index === at ? { ...row, [column]: text } : row)))
  return (
    <div className={style.rows}>
      {shown.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list and nothing else.
        <div key={at} className={style.row}>
          {columns.map((column, index) => {
            const label = say.cell(column.title, at + 1)
            const cell = at === 0 && index === 0 ? id : `${id}-${at}-${column.id}`
            return (
              <div key={column.id}>
                <label className={ui.label} htmlFor={cell}>
                  <span aria-hidden="true">{column.title}</span>
                  <span className={ui.hidden}>{label}</span>
                </label>
                {column.holds === 'day' ? (
                  <DayField
                    id={cell}
                    optional
                    value={row[column.id] ?? ''}
                    year={todayInVietnam().slice(0, 4)}
                    choose={(on) => put(at, column.id, on)}
                  />
                ) : (
                  <input
                    id={cell}
                    className={ui.input}
                    autoComplete="off"
                    maxLength={500}
                    inputMode={column.holds === 'count' ? 'numeric' : undefined}
                    value={row[column.id] ?? ''}
                    onChange={(event) => put(at, column.id, event.currentTarget.value)}
                  />
                )}
              </div>
            )
          })}
          {shown.length > 1 && (
            <button
              type="button"
              className={ui.button}
              data-kind="quiet"
              aria-label={say.removeRow(at + 1)}
              onClick={() => change(shown.filter((_, index) => index !== at))}
            >
              <Icon sign="close" size={18} />
            </button>
          )}
        </div>
      ))}
      <button type="button" className={ui.button} data-size="small" onClick={() => change([...shown, {}])}>
        <Icon sign="plus" size={16} />
        {say.addRow}
      </button>
    </div>
  )
}
