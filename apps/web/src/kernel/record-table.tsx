import { count } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import record from './record.module.css'
import ui from './ui.module.css'
import { useLocale } from './words/words.ts'

/** A column of a list of records. */
export type RecordColumn<Row> = Readonly<{
  head: string
  cell: (row: Row) => ReactNode
  /** `figure`: to the right, and on a phone behind the name of its column; `named`: only the latter. */
  as?: 'figure' | 'named'
}>

type Rows<Row> = Readonly<{
  columns: readonly RecordColumn<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Key of the row that is open beside the list. */
  shown?: string | undefined
  className?: string | undefined
}>

/** A list of records as a table, and as cards on a phone. */
export function RecordRows<Row>({ columns, rows, keyOf, shown, className = '' }: Rows<Row>): ReactNode {
  return (
    <table className={`${ui.table} ${record.table} ${className}`}>
      <thead>
        <tr>
          {columns.map(({ head, as }) => (
            <th key={head} className={as === 'figure' ? ui.right : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} data-shown={keyOf(row) === shown || undefined}>
            {columns.map(({ head, as, cell }) => (
              <td key={head} className={as === 'figure' ? ui.right : undefined} data-label={as && head}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A list of records in a card with its title; `amount` stands behind the title, `children` below the rows. */
export function RecordTable<Row>(
  props: Rows<Row> & Readonly<{ title: string; amount?: number; children?: ReactNode }>,
): ReactNode {
  const { title, amount, children, ...rows } = props
  const locale = useLocale()
  const id = useId()
  return (
    <section className={`${ui.card} ${record.group}`} aria-labelledby={id}>
      <div className={ui.cardHead}>
        <h2 id={id}>{title}</h2>
        {amount !== undefined && <span className={ui.count}>{count(amount, locale)}</span>}
      </div>
      <RecordRows {...rows} />
      {children}
    </section>
  )
}

/** The name of a record in its list, which opens it beside the list: `at` is where the address says which one is open. */
export function RecordName(props: {
  id: string
  at: string
  record: string
  shown: string | undefined
  children: ReactNode
}): ReactNode {
  const { id, at, shown, children } = props
  return (
    <Link
      id={id}
      to="."
      search={(was: object) => ({ ...was, [at]: props.record })}
      className={record.name}
      aria-current={props.record === shown ? 'true' : undefined}
    >
      {children}
    </Link>
  )
}
